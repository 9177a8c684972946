using ComplianceAudit.Pdf.Fonts;

namespace ComplianceAudit.Pdf.Text;

/// <summary>How a run of text looks once everything is inherited.</summary>
/// <param name="Font">Which font.</param>
/// <param name="Color">Colour of the glyphs.</param>
/// <param name="Size">Font size in points.</param>
/// <param name="Ground">Colour behind the text, or null for none.</param>
internal sealed record TextLook(FontStyle Font, PdfColor Color, double Size, PdfColor? Ground = null)
{
    /// <summary>Distance of baselines as a multiple of the font size.</summary>
    private const double Leading = 1.42;

    /// <summary>Makes the monospaced font's small letters as high as those around them.</summary>
    private const double MonoScale = 0.93;

    private readonly FontFace _face = FontLibrary.Standard.Leading(Font);

    /// <summary>Height of a line above the baseline, half the leading included.</summary>
    public double Ascent => (Size * Leading / 2) + ((_face.Ascender + _face.Descender) * Size / _face.UnitsPerEm / 2);

    /// <summary>Height of a line below the baseline.</summary>
    public double Descent => (Size * Leading) - Ascent;

    public TextLook With(PdfTextStyle style)
    {
        if (style.Size is { } size && !(size > 0 && double.IsFinite(size)))
            throw new PdfException(FormattableString.Invariant($"a font size of {size} points cannot be drawn; it must be above 0"));
        return this with
        {
            Font = new(Font.Bold || style.Bold, Font.Italic || style.Italic, Font.Mono || style.Mono),
            Color = style.Color ?? Color,
            Size = style.Size ?? (style.Mono && !Font.Mono ? Size * MonoScale : Size),
        };
    }
}
