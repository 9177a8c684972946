namespace ComplianceAudit.Pdf;

/// <summary>A file inside the PDF, such as the data a report was made from.</summary>
/// <param name="Name">File name without a folder; unique among the attachments.</param>
/// <param name="MediaType">Media type such as <c>application/json</c>.</param>
/// <param name="Description">What the file is, in one sentence.</param>
/// <param name="Content">The bytes, stored compressed.</param>
public sealed record PdfAttachment(string Name, string MediaType, string Description, ReadOnlyMemory<byte> Content);
