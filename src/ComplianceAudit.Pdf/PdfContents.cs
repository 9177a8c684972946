namespace ComplianceAudit.Pdf;

/// <summary>A table of contents: every listed heading with a link and its page number.</summary>
public sealed record PdfContents : PdfBlock
{
    /// <summary>Deepest heading level that is listed, 1 to 6.</summary>
    /// <value>The default is 2.</value>
    public int Depth { get; init; } = 2;
}
