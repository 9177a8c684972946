using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using HarfBuzzSharp;

namespace ComplianceAudit.Pdf.Fonts;

/// <summary>One weight and slant of a font, ready to shape with. Lengths are in font units.</summary>
/// <remarks>Read-only after construction, so one instance serves all threads.</remarks>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Faces live as long as the process.")]
internal sealed class FontFace
{
    private readonly Blob _file;
    private readonly Face _face;

    public FontFace(string name, FontStyle style, byte[] file)
    {
        Name = name;
        Style = style;
        // HarfBuzz reads the file for as long as the face lives, from memory that the collector must not move.
        var memory = Marshal.AllocHGlobal(file.Length);
        Marshal.Copy(file, 0, memory, file.Length);
        _file = new Blob(memory, file.Length, MemoryMode.ReadOnly);
        _face = new Face(_file, 0);
        _face.MakeImmutable();
        UnitsPerEm = _face.UnitsPerEm;
        Shaping = new Font(_face);
        Shaping.SetScale(UnitsPerEm, UnitsPerEm);
        Shaping.SetFunctionsOpenType();
        HasCompactOutlines = file.AsSpan().StartsWith("OTTO"u8);
        Ascender = Metric(OpenTypeMetricsTag.HorizontalAscender);
        Descender = Metric(OpenTypeMetricsTag.HorizontalDescender);
        CapHeight = Metric(OpenTypeMetricsTag.CapHeight);
        Bounds = ReadBounds();
    }

    /// <summary>PostScript name without a subset tag.</summary>
    public string Name { get; }

    public FontStyle Style { get; }

    public int UnitsPerEm { get; }

    public int Ascender { get; }

    /// <summary>Depth below the baseline; negative.</summary>
    public int Descender { get; }

    public int CapHeight { get; }

    /// <summary>Left, bottom, right and top over all glyphs.</summary>
    public IReadOnlyList<int> Bounds { get; }

    /// <summary>Whether outlines are CFF rather than TrueType.</summary>
    public bool HasCompactOutlines { get; }

    public Font Shaping { get; }

    public nint Handle => _face.Handle;

    public bool Has(int codePoint) => Shaping.TryGetNominalGlyph(codePoint, out _);

    public int Advance(ushort glyph) => Shaping.GetHorizontalGlyphAdvance(glyph);

    private int Metric(OpenTypeMetricsTag tag) => Shaping.OpenTypeMetrics.TryGetPosition(tag, out var value) ? value : 0;

    /// <summary>The four signed 16-bit numbers at offset 36 of the table <c>head</c> (OpenType specification).</summary>
    private int[] ReadBounds()
    {
        using var table = _face.ReferenceTable(new Tag('h', 'e', 'a', 'd'));
        var head = table.AsSpan();
        var bounds = new int[4];
        for (var i = 0; i < bounds.Length; i++)
            bounds[i] = BinaryPrimitives.ReadInt16BigEndian(head[(36 + (2 * i))..]);
        return bounds;
    }
}
