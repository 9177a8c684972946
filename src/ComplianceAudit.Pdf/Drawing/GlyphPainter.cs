using System.Globalization;
using System.Text;
using ComplianceAudit.Pdf.Fonts;
using ComplianceAudit.Pdf.Objects;
using ComplianceAudit.Pdf.Text;

namespace ComplianceAudit.Pdf.Drawing;

/// <summary>Writes the operators that show text (9.4). Where glyphs alone would be read as other text, ActualText says what they stand for (14.9.4).</summary>
internal sealed class GlyphPainter(Syntax content, Shaper shaper, Func<FontFace, EmbeddedFont> embed)
{
    private TextLook _look = null!;
    private bool _showing;
    private double _x;
    private double _y;

    /// <summary>Shows pieces from a point in the page's own coordinates, which grow upwards.</summary>
    public void Show(double x, double y, TextLook look, ReadOnlySpan<ShapedText> pieces)
    {
        (_x, _y, _look) = (x, y, look);
        content.Numbers(look.Color.Red / 255.0, look.Color.Green / 255.0, look.Color.Blue / 255.0).Raw("rg\n");
        EmbeddedFont? current = null;
        foreach (var piece in pieces)
        {
            if (piece.Face is null)
            {
                EndShow();
                current = null;
                if (piece.IsBox)
                    ShowBox(piece);
                _x += piece.Ems * look.Size;
                continue;
            }
            if (current?.Face != piece.Face)
            {
                EndShow();
                current = embed(piece.Face);
            }
            ShowGlyphs(current, piece);
        }
        EndShow();
    }

    private void ShowGlyphs(EmbeddedFont font, ShapedText piece)
    {
        var glyphs = piece.Glyphs;
        for (int start = 0, end; start < glyphs.Length; start = end)
        {
            end = start + 1;
            while (end < glyphs.Length && glyphs[end].Cluster == glyphs[start].Cluster)
                end++;
            var textEnd = end < glyphs.Length ? glyphs[end].Cluster : piece.Text.Length;
            var text = piece.Text.AsSpan(glyphs[start].Cluster, textEnd - glyphs[start].Cluster);
            var readable = font.Use(glyphs[start].Id, text, out _) && end == start + 1;
            if (!readable)
            {
                EndShow();
                BeginSpan(text.ToString());
            }
            for (var i = start; i < end; i++)
                ShowGlyph(font, glyphs[i], text);
            if (!readable)
            {
                EndShow();
                content.Raw("EMC\n");
            }
        }
    }

    private void ShowGlyph(EmbeddedFont font, Glyph glyph, ReadOnlySpan<char> text)
    {
        font.Use(glyph.Id, text, out var number);
        var unit = _look.Size / font.Face.UnitsPerEm;
        if (glyph.XOffset != 0 || glyph.YOffset != 0)
        {
            // Marks stand beside the pen: they are placed on their own.
            EndShow();
            BeginShow(font, _x + (glyph.XOffset * unit), _y + (glyph.YOffset * unit));
            ShowNumber(number);
            EndShow();
        }
        else
        {
            if (!_showing)
                BeginShow(font, _x, _y);
            ShowNumber(number);
            if (font.Advance(number) != glyph.Advance)
                content.Raw(">").Number((font.Advance(number) - glyph.Advance) * 1000.0 / font.Face.UnitsPerEm).Raw("<");
        }
        _x += glyph.Advance * unit;
    }

    private void ShowNumber(int number) => content.Raw(number.ToString("X4", CultureInfo.InvariantCulture));

    private void BeginShow(EmbeddedFont font, double x, double y)
    {
        content.Raw("BT ").Raw(font.ResourceName).Raw(" ").Number(_look.Size).Raw("Tf ").Numbers(x, y).Raw("Td [<");
        _showing = true;
    }

    private void EndShow()
    {
        if (_showing)
            content.Raw(">]TJ ET\n");
        _showing = false;
    }

    private void BeginSpan(string text) => content.Raw("/Span<</ActualText").Text(text).Raw(">>BDC\n");

    /// <summary>Draws the frame and two rows of digits. What the box stands for is read as the character itself, or as its number when the character would act on the reader.</summary>
    private void ShowBox(ShapedText box)
    {
        var (startX, startY, look) = (_x, _y, _look);
        var size = look.Size;
        var codePoint = int.Parse(box.Text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        BeginSpan(Rune.TryCreate(codePoint, out var rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)
            ? rune.ToString()
            : "U+" + box.Text);
        content.Numbers(look.Color.Red / 255.0, look.Color.Green / 255.0, look.Color.Blue / 255.0).Raw("RG ").Number(size * 0.04).Raw("w ")
            .Numbers(startX + (size * 0.04), startY - (size * 0.16), (box.Ems - 0.08) * size, size * 0.98).Raw("re S\n");
        var face = FontLibrary.Standard.Leading(new FontStyle(Bold: false, Italic: false, Mono: true));
        var font = embed(face);
        _look = look with { Size = size * 0.42 };
        var half = box.Text.Length / 2;
        for (var row = 0; row < 2; row++)
        {
            var digits = shaper.Shape(face, box.Text.AsSpan(row * half, half));
            (_x, _y) = (startX + ((box.Ems - (digits.Ems * 0.42)) * size / 2), startY + (size * (row == 0 ? 0.4 : -0.04)));
            foreach (var glyph in digits.Glyphs)
                ShowGlyph(font, glyph, digits.Text.AsSpan(glyph.Cluster, 1));
            EndShow();
        }
        content.Raw("EMC\n");
        (_x, _y, _look) = (startX, startY, look);
    }
}
