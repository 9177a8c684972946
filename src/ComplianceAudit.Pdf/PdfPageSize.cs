namespace ComplianceAudit.Pdf;

/// <summary>Size of a page.</summary>
/// <param name="Width">Width in points (1/72 inch); at least 144.</param>
/// <param name="Height">Height in points; at least 144.</param>
public readonly record struct PdfPageSize(double Width, double Height)
{
    /// <summary>ISO 216 A4, 210 by 297 mm, upright.</summary>
    public static PdfPageSize A4 { get; } = new(595.28, 841.89);

    /// <summary>ANSI letter, 8.5 by 11 inches, upright.</summary>
    public static PdfPageSize Letter { get; } = new(612, 792);
}
