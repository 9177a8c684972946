namespace ComplianceAudit.Pdf;

/// <summary>A heading: an entry of the outline and of <see cref="PdfContents"/>, never the last thing on a page.</summary>
/// <param name="Level">1 to 6. A level may not be skipped on the way down: after 2 comes at most 3.</param>
/// <param name="Inlines">The text.</param>
public sealed record PdfHeading(int Level, IReadOnlyList<PdfInline> Inlines) : PdfBlock
{
    /// <summary>Whether the outline and the contents list it.</summary>
    /// <value>The default is true.</value>
    public bool Listed { get; init; } = true;
}
