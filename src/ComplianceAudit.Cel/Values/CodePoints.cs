using System.Text;

namespace ComplianceAudit.Cel.Values;

/// <summary>Strings by code point: that is how the language counts, not by UTF-16 unit.</summary>
internal static class CodePoints
{
    public static int Count(ReadOnlySpan<char> text)
    {
        if (IsPlain(text))
            return text.Length;
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    /// <summary>The UTF-16 offset of a code point's index; -1 when the text is shorter.</summary>
    public static int OffsetOf(string text, long index)
    {
        if (index < 0 || index > text.Length)
            return -1;
        if (IsPlain(text))
            return (int)index;
        var offset = 0;
        for (; index > 0 && offset < text.Length; index--)
            offset = Next(text, offset);
        return index == 0 ? offset : -1;
    }

    /// <summary>The index of the code point at a UTF-16 offset.</summary>
    public static int IndexAt(string text, int offset) => Count(text.AsSpan(0, offset));

    /// <summary>The UTF-16 offset behind the code point at an offset.</summary>
    public static int Next(string text, int offset)
    {
        Rune.DecodeFromUtf16(text.AsSpan(offset), out _, out var length);
        return offset + length;
    }

    private static bool IsPlain(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\ud800', '\udfff') < 0;
}
