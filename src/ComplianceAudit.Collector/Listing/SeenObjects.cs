using System.IO.Hashing;
using System.Security.Cryptography;

namespace ComplianceAudit.Collector.Listing;

/// <summary>Whether an object of a list has come before.</summary>
internal enum Sighting
{
    /// <summary>It comes for the first time.</summary>
    First,

    /// <summary>It has come before.</summary>
    Again,

    /// <summary>It comes where it should not, and what came before it is not remembered.</summary>
    Unknown,
}

/// <summary>
/// Tells objects that a list holds twice. The API server orders its lists by key, so that nothing need be remembered of a long one;
/// servers that do not (aggregated ones, old watch caches) are told from the first objects, and theirs are remembered by hash.
/// </summary>
internal sealed class SeenObjects
{
    private const int RememberedAtFirst = 65_536;
    private const int MostRemembered = 1_000_000;

    /// <summary>Nobody who names objects can know it, and so make two names look alike.</summary>
    private readonly long _seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
    private readonly List<UInt128> _page = [];
    private HashSet<UInt128>? _all = [];
    private byte[] _last = [];
    private byte[] _lastBeforePage = [];
    private int _lastLength;
    private bool _isOrdered = true;
    private bool _wasOrdered = true;

    public Sighting See(ReadOnlySpan<byte> key)
    {
        var order = key.SequenceCompareTo(_last.AsSpan(0, _lastLength));
        if (order > 0)
            Advance(key);
        else
            _isOrdered = false;

        if (_all is not null)
            return Remember(XxHash128.HashToUInt128(key, _seed));
        return order > 0 ? Sighting.First : order == 0 ? Sighting.Again : Sighting.Unknown;
    }

    public void EndPage()
    {
        _page.Clear();
        _lastBeforePage = _last[.._lastLength];
        _wasOrdered = _isOrdered;
    }

    /// <summary>Forgets the objects since the last page ended.</summary>
    public void DropPage()
    {
        foreach (var one in _page)
            _all?.Remove(one);
        _page.Clear();
        (_last, _lastLength, _isOrdered) = ([.. _lastBeforePage], _lastBeforePage.Length, _wasOrdered);
    }

    private Sighting Remember(UInt128 hash)
    {
        if (!_all!.Add(hash))
            return Sighting.Again;
        _page.Add(hash);
        if (_all.Count >= (_isOrdered ? RememberedAtFirst : MostRemembered))
            (_all, _isOrdered) = (null, true);
        return Sighting.First;
    }

    private void Advance(ReadOnlySpan<byte> key)
    {
        if (_last.Length < key.Length)
            Array.Resize(ref _last, Math.Max(256, key.Length));
        key.CopyTo(_last);
        _lastLength = key.Length;
    }
}
