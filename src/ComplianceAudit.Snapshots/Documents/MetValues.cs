using System.Text;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>Texts and placeholders as they are met: the object where it is known, and otherwise the bytes that it is made of.</summary>
internal sealed class MetValues
{
    private const int Some = 64;

    private object?[] _values = new object?[Some];
    private ulong[] _hashes = new ulong[Some];
    private bool[] _redacted = new bool[Some];
    private int[] _ends = new int[Some];
    private byte[] _utf8 = new byte[Some];

    public int Count { get; private set; }

    /// <summary>Bytes of all of them.</summary>
    public int Bytes => EndBefore(Count);

    /// <summary>Adds a value and gives its index.</summary>
    public int Add(object? value, ulong hash, ReadOnlySpan<byte> utf8, bool isRedacted)
    {
        if (Count == _values.Length)
            Grow();

        var start = Bytes;
        if (_utf8.Length < start + utf8.Length)
            Array.Resize(ref _utf8, Math.Max(start + utf8.Length, 2 * _utf8.Length));

        utf8.CopyTo(_utf8.AsSpan(start));
        (_values[Count], _hashes[Count], _redacted[Count], _ends[Count]) = (value, hash, isRedacted, start + utf8.Length);
        return Count++;
    }

    public object? At(int index) => _values[index];

    public ulong HashAt(int index) => _hashes[index];

    public ReadOnlySpan<byte> BytesAt(int index) => _utf8.AsSpan(EndBefore(index).._ends[index]);

    /// <summary>The text at an index, made when it is not known.</summary>
    public string TextAt(int index) => (string)Made(index);

    /// <summary>All from an index on, made where they are not known, good until the next call, and their hashes.</summary>
    public ReadOnlySpan<object> MadeFrom(int start, out ReadOnlySpan<ulong> hashes)
    {
        for (var i = start; i < Count; i++)
            Made(i);

        hashes = _hashes.AsSpan(start..Count);
        return _values.AsSpan(start..Count)!;
    }

    /// <summary>Forgets all from an index on.</summary>
    public void Forget(int start) => Count = start;

    /// <summary>Makes the value of bytes that are known to be good.</summary>
    public static object Make(ReadOnlySpan<byte> utf8, bool isRedacted)
    {
        if (!isRedacted)
            return Encoding.UTF8.GetString(utf8);

        WrittenPlaceholder.TryTake(utf8, out var placeholder);
        return placeholder.ToValue();
    }

    private object Made(int index) => _values[index] ??= Make(BytesAt(index), _redacted[index]);

    private int EndBefore(int index) => index == 0 ? 0 : _ends[index - 1];

    private void Grow()
    {
        var size = 2 * Count;
        Array.Resize(ref _values, size);
        Array.Resize(ref _hashes, size);
        Array.Resize(ref _redacted, size);
        Array.Resize(ref _ends, size);
    }
}
