namespace ComplianceAudit.Cel.Macros;

/// <summary>One pass over a range: sets the loop's variables for each element, entry or key.</summary>
internal struct Cursor
{
    private readonly Loop _loop;
    private readonly CelValue _range;
    private readonly DocumentReader? _reader;
    private readonly int _node;
    private readonly int _count;
    private readonly IEnumerator<CelValue>? _keys;
    private int _at = -1;

    public Cursor(CelFrame frame, in CelValue range, Loop loop)
    {
        (_loop, _range) = (loop, range);
        if (range.TryGetNode(out _reader, out _node))
            _count = _reader.CountOf(_node);
        else if (range.Kind == CelKind.Map)
            (_keys, Missing) = (range.Keys().GetEnumerator(), range.Map?.Unsure(frame));
        else
            (_count, Missing) = (range.Count, range.Missing);
    }

    /// <summary>What a partial list lacks, or what leaves open which keys a map has: those are not visited.</summary>
    public CelUnknown? Missing { get; }

    /// <summary>How many elements a list has, or entries a document's map; 0 for any other map, whose entries are not counted beforehand.</summary>
    public readonly int Count => _count;

    /// <summary>The element or value visited now; the key when the loop has one variable and the range is a map.</summary>
    public readonly ref readonly CelValue Current(CelFrame frame) => ref frame.Local(_loop.Second < 0 ? _loop.First : _loop.Second);

    /// <summary>The index or key visited now, where the loop has two variables; of an element of a partial list, the index is unknown.</summary>
    public readonly ref readonly CelValue Key(CelFrame frame) => ref frame.Local(_loop.First);

    /// <summary>Goes on; false at the end, or when the budget is used up, which ends the whole evaluation as an error.</summary>
    public bool MoveNext(CelFrame frame)
    {
        if (!frame.Spend(_loop.Steps))
            return _loop.End(frame);
        if (_keys is not null)
            return MoveNextKey(frame, _keys);
        if (++_at >= _count)
            return false;
        if (_range.Kind == CelKind.Map)
            SetDocumentEntry(frame, CelValue.Of(_reader!.KeyAt(_node, _at)));
        else
            SetElement(frame, _reader is null ? _range.ElementAt(_at) : CelValue.OfElement(_reader, _reader.ChildAt(_node, _at)));
        return true;
    }

    private readonly void SetElement(CelFrame frame, in CelValue element)
    {
        if (_loop.Second < 0)
            frame.SetLocal(_loop.First, element);
        else
            SetBoth(frame, Missing is null ? CelValue.Of((long)_at) : CelValue.OfUnknown(Missing), element);
    }

    /// <summary>Sets an entry of a document's map, whose value is not read where no variable is for it.</summary>
    private readonly void SetDocumentEntry(CelFrame frame, in CelValue key)
    {
        if (_loop.Second < 0)
            frame.SetLocal(_loop.First, key);
        else
            SetBoth(frame, key, CelValue.OfNode(_reader!, _reader!.ChildAt(_node, _at)));
    }

    private readonly bool MoveNextKey(CelFrame frame, IEnumerator<CelValue> keys)
    {
        do
        {
            if (!keys.MoveNext())
                return false;
        }
        while (Missing is not null && _range.TryFind(keys.Current, frame, out var unsure) && unsure.Kind == CelKind.Unknown);
        var key = keys.Current;
        if (_loop.Second < 0)
            frame.SetLocal(_loop.First, key);
        else
            SetBoth(frame, key, _range.TryFind(key, frame, out var value) ? value : key);
        return true;
    }

    private readonly void SetBoth(CelFrame frame, in CelValue key, in CelValue value)
    {
        frame.SetLocal(_loop.First, key);
        frame.SetLocal(_loop.Second, value);
    }
}
