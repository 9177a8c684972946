using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ComplianceAudit.Snapshots.Redaction;

/// <summary>Numbers the values that one snapshot lacks. Equal values get equal numbers, whatever their kind, counted from 1 as they are met.</summary>
/// <remarks>
/// Thread-safe; where several lists are read at once, which value gets which number depends on which thread comes first.
/// A value is remembered as half of an HMAC under a key that lives as long as this object.
/// </remarks>
internal sealed class RedactedValues
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
    private readonly Dictionary<Guid, KnownValue> _known = [];
    private readonly Lock _lock = new();

    /// <summary>The number of a value, and whether it looks like a credential.</summary>
    /// <param name="value">The value in UTF-8.</param>
    /// <param name="text">The same as UTF-16, looked at when the value is new.</param>
    public KnownValue Know(ReadOnlySpan<byte> value, ReadOnlySpan<char> text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, value, hash);
        var mac = new Guid(hash[..Marshal.SizeOf<Guid>()]);
        lock (_lock)
        {
            if (_known.TryGetValue(mac, out var known))
                return known;
        }

        var looksLikeOne = CredentialShape.IsMatch(text);
        lock (_lock)
        {
            if (!_known.TryGetValue(mac, out var known))
                _known[mac] = known = new KnownValue(_known.Count + 1, looksLikeOne);

            return known;
        }
    }
}

/// <summary>A value that was taken out before.</summary>
/// <param name="Number">Its number.</param>
/// <param name="LooksLikeOne">Whether its form is a credential's.</param>
internal readonly record struct KnownValue(int Number, bool LooksLikeOne);
