namespace ComplianceAudit.Pdf;

/// <summary>Blocks that belong together for a reader of the structure; draws nothing of its own.</summary>
/// <param name="Blocks">The content, most often a heading first.</param>
public sealed record PdfSection(IReadOnlyList<PdfBlock> Blocks) : PdfBlock;
