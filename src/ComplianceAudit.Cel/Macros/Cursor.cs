namespace ComplianceAudit.Cel.Macros;

/// <summary>One pass over a range: sets the loop's variables for each element, entry or key.</summary>
internal struct Cursor
{
    private readonly Loop _loop;
    private readonly CelValue _range;
    private readonly IEnumerator<CelValue>? _keys;
    private readonly int _count = 0;
    private int _at = -1;

    public Cursor(in CelValue range, Loop loop)
    {
        (_loop, _range) = (loop, range);
        if (range.Kind == CelKind.List)
            _count = range.Count;
        else
            _keys = range.Keys().GetEnumerator();
    }

    public readonly CelUnknown? Missing => _range.Missing;

    /// <summary>The element or value visited now; the key when the loop has one variable and the range is a map.</summary>
    public CelValue Current { get; private set; }

    /// <summary>The key visited now, of a map.</summary>
    public CelValue Key { get; private set; }

    /// <summary>Goes on; false at the end, or when the budget is used up, which ends the whole evaluation as an error.</summary>
    public bool MoveNext(CelFrame frame)
    {
        if (!frame.Spend(_loop.Steps))
            return _loop.End(frame);
        _at++;
        if (_keys is null)
        {
            if (_at >= _count)
                return false;
            Current = _range.ElementAt(_at);
            Key = CelValue.Of((long)_at);
        }
        else
        {
            if (!_keys.MoveNext())
                return false;
            Current = Key = _keys.Current;
            if (_loop.Second >= 0 && _range.TryFind(Key, frame, out var value))
                Current = value;
        }
        SetVariables(frame);
        return true;
    }

    private readonly void SetVariables(CelFrame frame)
    {
        if (_loop.Second < 0)
        {
            frame.SetLocal(_loop.First, Current);
            return;
        }
        frame.SetLocal(_loop.First, Key);
        frame.SetLocal(_loop.Second, Current);
    }
}
