namespace ComplianceAudit.Pdf;

/// <summary>A part of a line of text.</summary>
public abstract record PdfInline
{
    private protected PdfInline()
    {
    }
}

/// <summary>Text in one style.</summary>
/// <param name="Text">Any text: what no font can show appears as its boxed code point, control characters too.</param>
public sealed record PdfText(string Text) : PdfInline
{
    /// <summary>Style on top of what is inherited.</summary>
    public PdfTextStyle Style { get; init; } = PdfTextStyle.Inherited;
}

/// <summary>Text that leads somewhere.</summary>
/// <param name="Inlines">What is shown.</param>
/// <param name="Target"><c>#anchor</c> of a block in this document, or an absolute http, https or mailto address.</param>
public sealed record PdfLink(IReadOnlyList<PdfInline> Inlines, string Target) : PdfInline;

/// <summary>A short word on a coloured ground, such as a verdict.</summary>
/// <param name="Text">The word. Kept on one line where it fits.</param>
/// <param name="Color">Colour of the word.</param>
/// <param name="Background">Colour of the ground.</param>
public sealed record PdfBadge(string Text, PdfColor Color, PdfColor Background) : PdfInline;

/// <summary>Ends the line.</summary>
public sealed record PdfLineBreak : PdfInline;
