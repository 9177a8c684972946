using ComplianceAudit.Pdf.Fonts;

namespace ComplianceAudit.Pdf.Tests.Fonts;

internal sealed class HarfBuzzSubsetTests
{
    [TestCase(false, TestName = "Cut_CompactOutlines_KeepsTheGlyphsInTheirNewOrder")]
    [TestCase(true, TestName = "Cut_TrueTypeOutlines_KeepsTheGlyphsInTheirNewOrder")]
    public void Cut_SomeGlyphs_KeepsThemInTheirNewOrder(bool isMono)
    {
        var face = FontLibrary.Standard.Leading(new FontStyle(Bold: false, Italic: false, isMono));
        ushort[] glyphs = [0, Glyph(face, 'W'), Glyph(face, 'i'), Glyph(face, 'A')];

        var subset = new FontFace("subset", face.Style, HarfBuzzSubset.Cut(face, glyphs));

        Assert.That(subset.HasCompactOutlines, Is.EqualTo(!isMono));
        Assert.That(Enumerable.Range(0, 4).Select(i => subset.Advance((ushort)i)), Is.EqualTo(glyphs.Select(face.Advance)));
        Assert.That(Bounds(subset, 1), Is.EqualTo(Bounds(face, glyphs[1])));
        Assert.That(Bounds(subset, 2), Is.EqualTo(Bounds(face, glyphs[2])));
    }

    private static ushort Glyph(FontFace face, char character)
    {
        Assert.That(face.Shaping.TryGetNominalGlyph(character, out var glyph), Is.True);
        return (ushort)glyph;
    }

    private static (int, int) Bounds(FontFace face, ushort glyph)
    {
        Assert.That(face.Shaping.TryGetGlyphExtents(glyph, out var extents), Is.True);
        return (extents.Width, extents.Height);
    }
}
