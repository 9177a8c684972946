namespace ComplianceAudit.Pdf;

/// <summary>A framed part, such as a note or a warning. Stays on one page when it is short.</summary>
/// <param name="Blocks">The content.</param>
public sealed record PdfBox(IReadOnlyList<PdfBlock> Blocks) : PdfBlock
{
    /// <summary>Colour behind the content, or null for none.</summary>
    public PdfColor? Background { get; init; }

    /// <summary>Colour of the thin frame, or null for none.</summary>
    public PdfColor? Border { get; init; }

    /// <summary>Colour of a bar along the left side, or null for none.</summary>
    public PdfColor? Accent { get; init; }
}
