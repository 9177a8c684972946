using ComplianceAudit.Pdf.Fonts;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace ComplianceAudit.Pdf.Text;

/// <summary>Chooses fonts and shapes with HarfBuzz, remembering what it has shaped.</summary>
/// <remarks>One per document; not thread-safe.</remarks>
internal sealed class Shaper : IDisposable
{
    private const int MostRemembered = 50_000;
    private const int LongestRemembered = 64;

    /// <summary>Contextual alternates would draw <c>-&gt;</c> as an arrow: what is audited is shown as it is written.</summary>
    private static readonly Feature[] Features = [new(new Tag('c', 'a', 'l', 't'), 0, 0, uint.MaxValue)];

    private readonly Buffer _buffer = new();
    private readonly Dictionary<FontFace, Dictionary<string, ShapedText>> _shaped = [];
    private readonly Dictionary<(FontStyle, int), FontFace?> _faces = [];

    /// <summary>The face that shows the character, or null when none does.</summary>
    public FontFace? FaceFor(FontStyle style, int codePoint)
    {
        if (!_faces.TryGetValue((style, codePoint), out var face))
            _faces.Add((style, codePoint), face = FontLibrary.Standard.Find(style, codePoint));
        return face;
    }

    public ShapedText Shape(FontFace face, ReadOnlySpan<char> text)
    {
        if (!_shaped.TryGetValue(face, out var remembered))
            _shaped.Add(face, remembered = new(StringComparer.Ordinal));
        var lookup = remembered.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var shaped))
            return shaped;
        shaped = ShapeAnew(face, text);
        if (remembered.Count >= MostRemembered)
            remembered.Clear();
        if (text.Length <= LongestRemembered)
            remembered.Add(shaped.Text, shaped);
        return shaped;
    }

    public void Dispose() => _buffer.Dispose();

    private ShapedText ShapeAnew(FontFace face, ReadOnlySpan<char> text)
    {
        _buffer.ClearContents();
        _buffer.AddUtf16(text);
        _buffer.GuessSegmentProperties();
        _buffer.Direction = Direction.LeftToRight;
        face.Shaping.Shape(_buffer, Features);
        var infos = _buffer.GetGlyphInfoSpan();
        var positions = _buffer.GetGlyphPositionSpan();
        var glyphs = new Glyph[infos.Length];
        var width = 0L;
        for (var i = 0; i < glyphs.Length; i++)
        {
            glyphs[i] = new((ushort)infos[i].Codepoint, (int)infos[i].Cluster, positions[i].XAdvance, positions[i].XOffset, positions[i].YOffset);
            width += positions[i].XAdvance;
        }
        return new(text.ToString(), face, glyphs, (double)width / face.UnitsPerEm);
    }
}
