using ComplianceAudit.Pdf.Structure;

namespace ComplianceAudit.Pdf.Text;

/// <summary>One link, which may cover several runs and lines.</summary>
/// <param name="Target"><c>#anchor</c> or an absolute address.</param>
/// <param name="Description">The text of the link, for readers that list links.</param>
internal sealed record LinkSpan(string Target, string Description)
{
    public Tag Tag { get; } = new("Link");
}
