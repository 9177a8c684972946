namespace ComplianceAudit.Pdf;

/// <summary>A paragraph. Spaces are kept, a line feed ends the line, lines are broken inside long tokens where needed.</summary>
/// <param name="Inlines">The text.</param>
public sealed record PdfParagraph(IReadOnlyList<PdfInline> Inlines) : PdfBlock
{
    /// <summary>Style that the inlines inherit.</summary>
    public PdfTextStyle Style { get; init; } = PdfTextStyle.Inherited;

    /// <summary>Where lines stand between the margins.</summary>
    public PdfAlignment Alignment { get; init; }

    /// <summary>Whether what follows begins on the same page, as for a line that introduces a table.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>Space below, in points, or null for the usual distance between paragraphs.</summary>
    public double? SpaceAfter { get; init; }
}
