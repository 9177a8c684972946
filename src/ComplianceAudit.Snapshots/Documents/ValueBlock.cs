namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Texts and placeholders of documents, one after the other: as objects, or as bytes until they are first asked for. A few large arrays cost the collector of garbage less than millions of texts that nobody reads.</summary>
/// <remarks>Filled by one thread; what a document has is then read by any: two that make one value at once make equal ones.</remarks>
internal sealed class ValueBlock(int values, int bytes)
{
    private readonly object?[] _values = new object?[values];

    /// <summary>Where the bytes of each end; those of the next begin there.</summary>
    private readonly int[] _ends = GC.AllocateUninitializedArray<int>(values);
    private readonly byte[] _utf8 = GC.AllocateUninitializedArray<byte>(bytes);
    private int _count;
    private int _used;

    /// <summary>Adds what a document has, if there is room.</summary>
    /// <param name="varying">Those that are negative numbers from <paramref name="first"/> on.</param>
    /// <param name="own">Those that count from <paramref name="first"/>.</param>
    /// <param name="first">Place of the first one of its own.</param>
    public bool TryAdd(MetValues varying, MetValues own, out int first)
    {
        first = _count + varying.Count;
        if (first + own.Count > _values.Length || _used + varying.Bytes + own.Bytes > _utf8.Length)
            return false;

        for (var i = varying.Count - 1; i >= 0; i--)
            Add(varying.At(i), varying.BytesAt(i));

        for (var i = 0; i < own.Count; i++)
            Add(own.At(i), own.BytesAt(i));

        return true;
    }

    public string TextAt(int place) => _values[place] as string ?? (string)Make(place, isRedacted: false);

    public RedactedValue RedactedAt(int place) => _values[place] as RedactedValue ?? (RedactedValue)Make(place, isRedacted: true);

    /// <summary>A text's bytes where it is held as bytes and nobody asked for it yet; null otherwise, and <see cref="TextAt"/> costs nothing.</summary>
    public bool TryGetBytes(int place, out ReadOnlySpan<byte> utf8)
    {
        utf8 = BytesAt(place);
        return _values[place] is null;
    }

    private ReadOnlySpan<byte> BytesAt(int place) => _utf8.AsSpan((place == 0 ? 0 : _ends[place - 1]).._ends[place]);

    private object Make(int place, bool isRedacted) => _values[place] = MetValues.Make(BytesAt(place), isRedacted);

    private void Add(object? value, ReadOnlySpan<byte> utf8)
    {
        _values[_count] = value;
        if (value is null)
        {
            utf8.CopyTo(_utf8.AsSpan(_used));
            _used += utf8.Length;
        }

        _ends[_count++] = _used;
    }
}
