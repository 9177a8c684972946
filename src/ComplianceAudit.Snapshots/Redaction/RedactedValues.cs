using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Numbers the values that one snapshot lacks. Equal values get equal numbers, whatever their kind, counted from 1 as they are met.</summary>
/// <remarks>
/// Thread-safe; where several lists are read at once, which value gets which number depends on which thread comes first.
/// A value is remembered as half of an HMAC under a key, and as a quick hash under a seed, that live as long as this object.
/// </remarks>
internal sealed class RedactedValues
{
    private const int Recent = 4096;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
    private readonly long _seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
    private readonly Dictionary<Guid, KnownValue> _known = [];
    private readonly Lock _lock = new();

    /// <summary>Values met lately, each at the place that its quick hash says; the pods of one controller have the same. Slots are replaced whole, so that reading takes no lock.</summary>
    private readonly KnownValue?[] _recent = new KnownValue?[Recent];

    /// <summary>The number of a value, and whether it looks like a credential.</summary>
    /// <param name="value">The value in UTF-8.</param>
    /// <param name="text">The same as UTF-16, looked at when the value is new.</param>
    public KnownValue Know(ReadOnlySpan<byte> value, ReadOnlySpan<char> text)
    {
        var quickHash = XxHash128.HashToUInt128(value, _seed);
        ref var recent = ref _recent[(int)(quickHash & (Recent - 1))];
        return recent is { } known && known.QuickHash == quickHash ? known : recent = Find(value, text, quickHash);
    }

    private KnownValue Find(ReadOnlySpan<byte> value, ReadOnlySpan<char> text, UInt128 quickHash)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, value, hash);
        var mac = new Guid(hash[..Marshal.SizeOf<Guid>()]);
        var looksLikeOne = CredentialShape.IsMatch(text);
        lock (_lock)
        {
            if (!_known.TryGetValue(mac, out var known))
                _known[mac] = known = new KnownValue(quickHash, _known.Count + 1, looksLikeOne);

            return known;
        }
    }
}

/// <summary>A value that was taken out.</summary>
/// <param name="QuickHash">A hash of it under a random seed.</param>
/// <param name="Number">Its number.</param>
/// <param name="LooksLikeOne">Whether its form is a credential's.</param>
internal sealed record KnownValue(UInt128 QuickHash, int Number, bool LooksLikeOne);
