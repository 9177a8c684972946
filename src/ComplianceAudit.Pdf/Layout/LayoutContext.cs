using ComplianceAudit.Pdf.Navigation;
using ComplianceAudit.Pdf.Text;

namespace ComplianceAudit.Pdf.Layout;

/// <summary>What the elements of one pass share.</summary>
/// <param name="Shaper">Shapes text.</param>
/// <param name="Headings">The headings of the document.</param>
/// <param name="Pages">Page of each anchor; empty in the first pass.</param>
/// <param name="PageHeight">Height of the body of a page, in points.</param>
internal sealed record LayoutContext(Shaper Shaper, HeadingIndex Headings, IReadOnlyDictionary<string, int> Pages, double PageHeight);
