namespace ComplianceAudit.Pdf;

/// <summary>A list; lists nest through the blocks of their entries.</summary>
/// <param name="Ordered">Numbered from 1, or with bullets.</param>
/// <param name="Entries">The entries, each one or more blocks.</param>
public sealed record PdfList(bool Ordered, IReadOnlyList<IReadOnlyList<PdfBlock>> Entries) : PdfBlock;
