using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Macros;

/// <summary>Collects the list that a macro makes, and what it lacks.</summary>
internal struct ListBuilder
{
    /// <summary>Elements that room is made for before the first is there; the list of a range may become far shorter.</summary>
    private const int MostReserved = 1024;

    private CelValue[] _items;
    private int _count;
    private int _paid;
    private Outcomes _missing;

    public ListBuilder(in Cursor cursor)
        : this(cursor.Count) => _missing.Add(cursor.Missing);

    /// <summary>A list of about so many elements.</summary>
    public ListBuilder(int count) => _items = count == 0 ? [] : new CelValue[Math.Min(count, MostReserved)];

    public void Add(CelFrame frame, in CelValue value)
    {
        if (_count < _items.Length || TryGrow(frame))
            _items[_count++] = value;
    }

    /// <summary>Notes that an element may or may not belong; false when the outcome is an error, which ends the macro.</summary>
    public bool TryLack(in CelValue outcome, out CelValue error)
    {
        error = outcome;
        if (outcome.Kind != CelKind.Unknown)
            return false;
        _missing.Add(outcome);
        return true;
    }

    /// <summary>The list, once what it takes is paid for.</summary>
    public readonly CelValue Build(CelFrame frame, Loop loop) =>
        frame.SpendSize(MadeSize.OfList(Math.Max(_count - _paid, 0))) ? CelValue.OfList(_items, _count, _missing.Missing) : loop.Exhausted(frame);

    /// <summary>Makes room for as many elements again; what takes much is paid for before it is made.</summary>
    private bool TryGrow(CelFrame frame)
    {
        var more = Math.Max(4, _count);
        if (!frame.SpendSize(MadeSize.OfList(more)))
            return false;
        _paid += more;
        Array.Resize(ref _items, _count + more);
        return true;
    }
}
