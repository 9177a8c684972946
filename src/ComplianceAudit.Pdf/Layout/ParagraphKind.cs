using System.Globalization;

namespace ComplianceAudit.Pdf.Layout;

/// <summary>What a paragraph is to its neighbours and to the structure.</summary>
internal sealed record ParagraphKind(string Tag, PdfAlignment Alignment, double SpaceBefore, double SpaceAfter, bool KeepsWithNext)
{
    public static ParagraphKind Heading(int level) =>
        new("H" + level.ToString(CultureInfo.InvariantCulture), PdfAlignment.Start, Theme.SpaceBeforeHeading(level), Theme.SpaceAfterHeading(level), KeepsWithNext: true);

    public static ParagraphKind Body(PdfAlignment alignment, double spaceAfter, bool keepsWithNext = false) => new("P", alignment, 0, spaceAfter, keepsWithNext);
}
