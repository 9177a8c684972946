namespace ComplianceAudit.Pdf;

/// <summary>What follows starts a page. At the top of a page it does nothing.</summary>
public sealed record PdfPageBreak : PdfBlock;
