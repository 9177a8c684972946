using System.IO.Hashing;
using System.Text;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Makes equal texts one object, as far as a fixed number of slots (a power of two) allows: what is repeated finds itself there, what occurs once passes by.</summary>
/// <remarks>Thread-safe without a lock: a slot is one reference, and losing one costs a second object, never a wrong text.</remarks>
internal sealed class TextPool(int slots)
{
    /// <summary>Longer texts are seldom repeated.</summary>
    private const int LongestKept = 256;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string?[] _texts = new string?[slots];

    /// <summary>The text of UTF-8 bytes, and a hash of them.</summary>
    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8.</exception>
    public string Get(ReadOnlySpan<byte> utf8, out ulong hash)
    {
        hash = XxHash3.HashToUInt64(utf8);
        if (utf8.Length > LongestKept)
            return Strict.GetString(utf8);

        ref var slot = ref _texts[hash & (ulong)(_texts.Length - 1)];
        if (slot is { } known && known.Length == utf8.Length && Ascii.Equals(utf8, known))
            return known;

        return slot = Strict.GetString(utf8);
    }
}
