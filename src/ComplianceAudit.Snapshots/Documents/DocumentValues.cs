using System.IO.Hashing;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>The texts and placeholders of a document while it is parsed: those in place, and the texts that vary among the documents that share a part.</summary>
internal sealed class DocumentValues(DocumentPools pools)
{
    /// <summary>Values and bytes of a block that many documents fill.</summary>
    private const int ValuesOfMany = 32 * 1024;
    private const int BytesOfMany = 512 * 1024;

    private readonly MetValues _own = new();
    private readonly MetValues _varying = new();
    private ValueBlock? _block;

    /// <summary>Number of values in place.</summary>
    public int Count => _own.Count;

    /// <summary>Adds a text and gives its index.</summary>
    public int Add(ReadOnlySpan<byte> utf8)
    {
        var text = pools.Texts.Find(utf8, out var hash);
        return _own.Add(text, hash, text is null ? utf8 : [], isRedacted: false);
    }

    /// <summary>Adds a text that may be the document's own: its index is then negative, one for equal texts.</summary>
    public int Add(ReadOnlySpan<byte> utf8, Variation variation) => Varies(utf8, variation) ? ~SlotOf(utf8) : Add(utf8);

    /// <summary>Adds a text that varies where another stood; false when it is none that may stand there.</summary>
    public bool TryVary(ReadOnlySpan<byte> utf8, PartHole hole) => Varies(utf8, hole.Variation) && SlotOf(utf8) == hole.Slot;

    /// <summary>Adds a placeholder and gives its index.</summary>
    public int Add(WrittenPlaceholder placeholder)
    {
        var hash = XxHash3.HashToUInt64(placeholder.Id);
        var value = pools.Redacted.Find(placeholder, hash);
        return _own.Add(value, hash, value is null ? placeholder.Json : [], isRedacted: true);
    }

    /// <summary>Adds a placeholder, by a hash of its id, and gives its index.</summary>
    public int Add(RedactedValue value, ulong hash) => _own.Add(value, hash, [], isRedacted: true);

    public string TextAt(int index) => _own.TextAt(index);

    public ulong HashAt(int index) => _own.HashAt(index);

    /// <summary>The values in place from an index on, good until the next call, and their hashes.</summary>
    public ReadOnlySpan<object> From(int start, out ReadOnlySpan<ulong> hashes) => _own.MadeFrom(start, out hashes);

    /// <summary>Forgets the values in place from an index on.</summary>
    public void Forget(int start) => _own.Forget(start);

    public void ForgetVarying() => _varying.Forget(0);

    public void Clear()
    {
        Forget(0);
        ForgetVarying();
    }

    /// <summary>Puts the values where the document finds them: those in place from <paramref name="first"/> on, those that vary before it, the first nearest.</summary>
    public ValueBlock Store(out int first)
    {
        if (_block?.TryAdd(_varying, _own, out first) == true)
            return _block;

        var (values, bytes) = (_varying.Count + _own.Count, _varying.Bytes + _own.Bytes);
        _block = pools.Shares ? new ValueBlock(Math.Max(values, ValuesOfMany), Math.Max(bytes, BytesOfMany)) : new ValueBlock(values, bytes);
        _block.TryAdd(_varying, _own, out first);
        return _block;
    }

    private static bool Varies(ReadOnlySpan<byte> utf8, Variation variation) => variation == Variation.Always || SharedPart.IsGenerated(utf8);

    private int SlotOf(ReadOnlySpan<byte> utf8)
    {
        for (var slot = 0; slot < _varying.Count; slot++)
        {
            if (_varying.BytesAt(slot).SequenceEqual(utf8))
                return slot;
        }

        return _varying.Add(pools.Texts.Find(utf8, out var hash), hash, utf8, isRedacted: false);
    }
}
