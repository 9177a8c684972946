using System.IO.Hashing;
using System.Text;
using System.Text.Unicode;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Makes equal texts one object, as far as a fixed number of slots (a power of two) allows: what is repeated is made when it is met the second time, what occurs once is never made.</summary>
/// <remarks>Thread-safe without a lock: a slot is one value, and losing one costs a second object, never a wrong text.</remarks>
internal sealed class TextPool(int slots)
{
    /// <summary>Longer texts are seldom repeated.</summary>
    private const int LongestKept = 256;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string?[] _texts = new string?[slots];

    /// <summary>Hash of the last text that each slot did not have.</summary>
    private readonly ulong[] _missed = new ulong[slots];

    /// <summary>The text of UTF-8 bytes, or null when it was not met lately; and a hash of them.</summary>
    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8.</exception>
    public string? Find(ReadOnlySpan<byte> utf8, out ulong hash)
    {
        hash = XxHash3.HashToUInt64(utf8);
        ref var slot = ref _texts[hash & (ulong)(_texts.Length - 1)];
        if (slot is { } known && known.Length == utf8.Length && Ascii.Equals(utf8, known))
            return known;

        ref var missed = ref _missed[hash & (ulong)(_texts.Length - 1)];
        if (missed == hash && utf8.Length <= LongestKept)
            return slot = Strict.GetString(utf8);

        missed = hash;
        return Utf8.IsValid(utf8) ? null : Strict.GetString(utf8);
    }
}
