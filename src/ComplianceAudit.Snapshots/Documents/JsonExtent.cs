using System.Numerics;
using System.Runtime.Intrinsics;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Finds where a list or a map ends without reading what is inside: 64 bytes at once, as a bit for each.</summary>
/// <remarks>Brackets are only counted, and text is only told from what is not: whether it is JSON otherwise is for a reader to say.</remarks>
internal static class JsonExtent
{
    private const int Block = 64;

    /// <summary>The bit that a brace has and the square bracket of its side lacks; they are alike otherwise.</summary>
    private const byte BraceBit = 0x20;

    /// <summary>Bytes of the list or map that JSON begins with; 0 when it does not end, has a bracket that a brace closes, may be deeper than allowed, or has a control character in a text.</summary>
    public static int LengthOf(ReadOnlySpan<byte> json, int depthAllowed)
    {
        var (depth, squares, escaped, inText) = (0, 0, 0UL, 0UL);
        Span<byte> last = stackalloc byte[Block];
        for (var at = 0; at < json.Length; at += Block)
        {
            scoped var block = json[at..];
            if (block.Length < Block)
            {
                last.Fill((byte)' ');
                block.CopyTo(last);
                block = last;
            }

            var bytes = Vector512.Create(block[..Block]);
            var text = TextsIn(bytes, ref escaped, ref inText);
            if ((Vector512.LessThan(bytes, Vector512.Create((byte)' ')).ExtractMostSignificantBits() & text) != 0)
                return 0;

            var braces = bytes | Vector512.Create(BraceBit);
            var opening = Vector512.Equals(braces, Vector512.Create((byte)'{')).ExtractMostSignificantBits() & ~text;
            var closing = Vector512.Equals(braces, Vector512.Create((byte)'}')).ExtractMostSignificantBits() & ~text;
            var square = ~Vector512.Equals(bytes, braces).ExtractMostSignificantBits();
            var (opened, closed) = (BitOperations.PopCount(opening), BitOperations.PopCount(closing));
            if (depth + opened > depthAllowed)
                return 0;

            if (closed >= depth && EndIn(opening, closing, depth) is >= 0 and var end)
                return squares + Excess(opening & square, closing & square, ulong.MaxValue >> (Block - 1 - end)) == 0 ? at + end + 1 : 0;

            depth += opened - closed;
            squares += Excess(opening & square, closing & square, ulong.MaxValue);
        }

        return 0;
    }

    /// <summary>Which bytes stand in a text, its opening quote included.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="escaped">1 when the backslash before makes the first byte another; then, what follows.</param>
    /// <param name="inText">All ones when the first byte continues a text; then, what follows.</param>
    private static ulong TextsIn(Vector512<byte> bytes, ref ulong escaped, ref ulong inText)
    {
        var quotes = Vector512.Equals(bytes, Vector512.Create((byte)'"')).ExtractMostSignificantBits();
        var backslashes = Vector512.Equals(bytes, Vector512.Create((byte)'\\')).ExtractMostSignificantBits();
        if ((backslashes | escaped) != 0)
            quotes &= ~EscapedBy(backslashes, ref escaped);

        // Each bit becomes the parity of the quotes up to it.
        for (var shift = 1; shift < Block; shift *= 2)
            quotes ^= quotes << shift;

        var text = quotes ^ inText;
        inText = (ulong)((long)text >> (Block - 1));
        return text;
    }

    /// <summary>Which bytes a backslash stands before that is not itself escaped: of a run of backslashes, every second one escapes.</summary>
    private static ulong EscapedBy(ulong backslashes, ref ulong escaped)
    {
        var result = escaped;
        var rest = backslashes & ~escaped;
        escaped = 0;
        while (rest != 0)
        {
            var first = rest & (0 - rest);
            result |= first << 1;
            escaped = first >> (Block - 1);
            rest &= ~(first | (first << 1));
        }

        return result;
    }

    private static int Excess(ulong opening, ulong closing, ulong among) => BitOperations.PopCount(opening & among) - BitOperations.PopCount(closing & among);

    /// <summary>The bit at which the depth comes to nothing, or -1.</summary>
    private static int EndIn(ulong opening, ulong closing, int depth)
    {
        for (var rest = opening | closing; rest != 0; rest &= rest - 1)
        {
            depth += (opening & rest & (0 - rest)) != 0 ? 1 : -1;
            if (depth == 0)
                return BitOperations.TrailingZeroCount(rest);
        }

        return -1;
    }
}
