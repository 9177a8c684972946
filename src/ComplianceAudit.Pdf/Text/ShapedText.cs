using System.Globalization;
using ComplianceAudit.Pdf.Fonts;

namespace ComplianceAudit.Pdf.Text;

/// <summary>A glyph as the shaper placed it, in font units.</summary>
/// <param name="Id">Number in the face.</param>
/// <param name="Cluster">Where its characters begin in the text.</param>
/// <param name="Advance">How far the pen moves.</param>
/// <param name="XOffset">Shift to the right.</param>
/// <param name="YOffset">Shift upwards.</param>
internal readonly record struct Glyph(ushort Id, int Cluster, int Advance, int XOffset, int YOffset);

/// <summary>Text that is drawn in one piece: glyphs of one face, a boxed code point, or a gap.</summary>
/// <param name="Text">What it stands for.</param>
/// <param name="Face">Face of the glyphs; null for a box or a gap.</param>
/// <param name="Glyphs">The glyphs from left to right.</param>
/// <param name="Ems">Width as a multiple of the font size.</param>
internal sealed record ShapedText(string Text, FontFace? Face, Glyph[] Glyphs, double Ems)
{
    /// <summary>The room at either end of a badge.</summary>
    public static ShapedText Gap { get; } = new("", null, [], 0.42);

    public bool IsBox => Face is null && Text.Length > 0;

    public bool IsSpace => Text.Length > 0 && BreakOpportunities.IsSpace(Text[0]);

    /// <summary>A box with the code point's digits in two rows, for a character that no font has or that must not act.</summary>
    public static ShapedText Box(int codePoint)
    {
        var digits = codePoint.ToString(codePoint > 0xffff ? "X6" : "X4", CultureInfo.InvariantCulture);
        return new(digits, null, [], 0.12 + (digits.Length / 2 * 0.29));
    }

    /// <summary>Cuts between clusters so that the left part is at most <paramref name="ems"/> wide; null when not even one cluster fits.</summary>
    public (ShapedText Left, ShapedText Right)? Split(double ems)
    {
        if (Face is null)
            return null;
        var limit = ems * Face.UnitsPerEm;
        var (width, cut, cutWidth) = (0L, 0, 0L);
        for (var i = 0; i < Glyphs.Length && width <= limit; i++)
        {
            if (i > 0 && Glyphs[i].Cluster != Glyphs[i - 1].Cluster)
                (cut, cutWidth) = (i, width);
            width += Glyphs[i].Advance;
        }
        return cut == 0 ? null : (Part(0, cut, cutWidth), Part(cut, Glyphs.Length, (Ems * Face.UnitsPerEm) - cutWidth));
    }

    /// <summary>One of several spaces.</summary>
    public ShapedText FirstSpace() => Glyphs.Length > 1 ? Part(0, 1, Glyphs[0].Advance) : this;

    private ShapedText Part(int from, int to, double width)
    {
        var start = Glyphs[from].Cluster;
        var end = to < Glyphs.Length ? Glyphs[to].Cluster : Text.Length;
        var glyphs = Glyphs[from..to];
        for (var i = 0; i < glyphs.Length; i++)
            glyphs[i] = glyphs[i] with { Cluster = glyphs[i].Cluster - start };
        return new(Text[start..end], Face, glyphs, width / Face!.UnitsPerEm);
    }
}
