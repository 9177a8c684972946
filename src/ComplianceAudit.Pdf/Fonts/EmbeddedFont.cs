using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplianceAudit.Pdf.Objects;

namespace ComplianceAudit.Pdf.Fonts;

/// <summary>A face as one document uses it: glyphs are numbered in the order of first use, and the file holds no others.</summary>
/// <remarks>The numbers are final when given out, so pages are written before the font is.</remarks>
internal sealed class EmbeddedFont(FontFace face, int id)
{
    private readonly Dictionary<ushort, int> _numbers = new() { [0] = 0 };
    private readonly List<ushort> _glyphs = [0];
    private readonly List<string> _texts = [""];
    private readonly List<int> _advances = [face.Advance(0)];

    public FontFace Face => face;

    /// <summary>Id of the font dictionary.</summary>
    public int Id => id;

    /// <summary>Name in the pages' resources.</summary>
    public string ResourceName { get; } = "/F" + id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Numbers a glyph. Answers whether a reader will take it for <paramref name="text"/>: a glyph stands for the text it was first used for.</summary>
    public bool Use(ushort glyph, ReadOnlySpan<char> text, out int number)
    {
        if (_numbers.TryGetValue(glyph, out number))
            return text.SequenceEqual(_texts[number]);
        number = _glyphs.Count;
        _numbers.Add(glyph, number);
        _glyphs.Add(glyph);
        _texts.Add(text.ToString());
        _advances.Add(face.Advance(glyph));
        return true;
    }

    /// <summary>Width in font units of a glyph by its number here.</summary>
    public int Advance(int number) => _advances[number];

    /// <summary>Writes the Type 0 font, its descendant, descriptor, font file and Unicode map (ISO 32000-1, 9.7).</summary>
    public void Write(ObjectFile file)
    {
        var outlines = HarfBuzzSubset.Cut(face, _glyphs);
        var name = SubsetTag(outlines) + "+" + face.Name;
        var program = file.WriteStream(
            s => _ = face.HasCompactOutlines ? s.Raw("/Subtype/OpenType") : s.Raw("/Length1 ").Integer(outlines.Length),
            outlines);
        var descriptor = file.Write(s => WriteDescriptor(s, name, program));
        var descendant = file.Write(s => WriteDescendant(s, name, descriptor));
        var unicode = file.WriteStream(_ => { }, UnicodeMap());
        file.Write(id, s => s.Raw("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont").Name(name)
            .Raw("/DescendantFonts[").Reference(descendant).Raw("]/ToUnicode ").Reference(unicode).Raw(">>"));
    }

    private void WriteDescriptor(Syntax s, string name, int program)
    {
        s.Raw("<</Type/FontDescriptor/FontName").Name(name).Raw("/Flags ").Integer(face.Style.Mono ? 5 : 4)
            .Raw("/FontBBox[");
        foreach (var bound in face.Bounds)
            s.Number(PerThousand(bound));
        s.Raw("]/ItalicAngle ").Number(face.Style.Italic ? -9.4 : 0)
            .Raw("/Ascent ").Number(PerThousand(face.Ascender))
            .Raw("/Descent ").Number(PerThousand(face.Descender))
            .Raw("/CapHeight ").Number(PerThousand(face.CapHeight))
            .Raw("/StemV ").Integer(face.Style.Bold ? 140 : 85)
            .Raw(face.HasCompactOutlines ? "/FontFile3 " : "/FontFile2 ").Reference(program).Raw(">>");
    }

    private void WriteDescendant(Syntax s, string name, int descriptor)
    {
        s.Raw("<</Type/Font/Subtype").Raw(face.HasCompactOutlines ? "/CIDFontType0" : "/CIDFontType2/CIDToGIDMap/Identity").Raw("/BaseFont").Name(name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ").Reference(descriptor).Raw("/W[0[");
        foreach (var advance in _advances)
            s.Number(PerThousand(advance));
        s.Raw("]]>>");
    }

    private byte[] UnicodeMap()
    {
        const int EntriesPerBlock = 100;
        var map = new Syntax();
        map.Raw("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n")
            .Raw("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        for (var start = 1; start < _glyphs.Count; start += EntriesPerBlock)
        {
            var end = Math.Min(start + EntriesPerBlock, _glyphs.Count);
            map.Integer(end - start).Raw(" beginbfchar\n");
            for (var number = start; number < end; number++)
                map.Raw("<" + number.ToString("X4", CultureInfo.InvariantCulture) + "><" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(_texts[number])) + ">\n");
            map.Raw("endbfchar\n");
        }
        return map.Raw("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").Written.ToArray();
    }

    private double PerThousand(int units) => units * 1000.0 / face.UnitsPerEm;

    /// <summary>Six capitals that differ between subsets (9.6.4), taken from what the subset holds.</summary>
    private static string SubsetTag(byte[] outlines)
    {
        var hash = SHA256.HashData(outlines);
        return string.Create(6, hash, (tag, source) =>
        {
            for (var i = 0; i < tag.Length; i++)
                tag[i] = (char)('A' + (source[i] % 26));
        });
    }
}
