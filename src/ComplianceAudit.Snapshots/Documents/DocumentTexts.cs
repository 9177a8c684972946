using System.Runtime.InteropServices;

namespace ComplianceAudit.Snapshots.Documents;

/// <summary>The texts of a document while it is parsed: those in place, and those that vary among the documents that share a part.</summary>
internal sealed class DocumentTexts(TextPool pool)
{
    private readonly List<string> _texts = [];
    private readonly List<ulong> _hashes = [];
    private readonly List<string> _varying = [];

    /// <summary>Number of texts in place.</summary>
    public int Count => _texts.Count;

    /// <summary>Adds a text and gives its index.</summary>
    public int Add(ReadOnlySpan<byte> utf8)
    {
        var text = pool.Get(utf8, out var hash);
        return Add(text, hash);
    }

    /// <summary>Adds a text that may be the document's own: its index is then negative, one for equal texts.</summary>
    public int Add(ReadOnlySpan<byte> utf8, Variation variation)
    {
        var text = pool.Get(utf8, out var hash);
        if (variation != Variation.Always && !SharedPart.IsGenerated(text))
            return Add(text, hash);

        return ~SlotOf(text);
    }

    /// <summary>Adds a text that varies where another stood; false when it is none that may stand there.</summary>
    public bool TryVary(ReadOnlySpan<byte> utf8, PartHole hole)
    {
        var text = pool.Get(utf8, out _);
        return (hole.Variation == Variation.Always || SharedPart.IsGenerated(text)) && SlotOf(text) == hole.Slot;
    }

    public string At(int index) => _texts[index];

    public ulong HashAt(int index) => _hashes[index];

    /// <summary>The texts in place from an index on, good until the next call, and their hashes.</summary>
    public ReadOnlySpan<string> From(int start, out ReadOnlySpan<ulong> hashes)
    {
        hashes = CollectionsMarshal.AsSpan(_hashes)[start..];
        return CollectionsMarshal.AsSpan(_texts)[start..];
    }

    /// <summary>Forgets the texts in place from an index on.</summary>
    public void Forget(int start)
    {
        CollectionsMarshal.SetCount(_texts, start);
        CollectionsMarshal.SetCount(_hashes, start);
    }

    public void ForgetVarying() => _varying.Clear();

    public void Clear()
    {
        Forget(0);
        ForgetVarying();
    }

    /// <summary>The texts as <see cref="DocumentShape"/> has them.</summary>
    public string[] ToArray()
    {
        if (_texts.Count + _varying.Count == 0)
            return [];

        var texts = new string[_texts.Count + _varying.Count];
        _texts.CopyTo(texts);
        for (var slot = 0; slot < _varying.Count; slot++)
            texts[^(slot + 1)] = _varying[slot];

        return texts;
    }

    private int SlotOf(string text)
    {
        var slot = _varying.IndexOf(text);
        if (slot >= 0)
            return slot;

        _varying.Add(text);
        return _varying.Count - 1;
    }

    private int Add(string text, ulong hash)
    {
        _texts.Add(text);
        _hashes.Add(hash);
        return _texts.Count - 1;
    }
}
