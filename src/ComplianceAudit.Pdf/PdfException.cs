namespace ComplianceAudit.Pdf;

/// <summary>A document that cannot be written; the message names the block and says what to change.</summary>
/// <param name="message">What was found where, and what was expected.</param>
public sealed class PdfException(string message) : Exception(message);
