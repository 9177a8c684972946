using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Macros;

/// <summary>Collects the list that a macro makes, and what it lacks.</summary>
internal struct ListBuilder
{
    /// <summary>Elements that room is made for before the first is there; the list of a range may become far shorter.</summary>
    private const int MostReserved = 1024;

    private CelValue[] _items;
    private int _count;
    private Outcomes _missing;

    public ListBuilder(in Cursor cursor)
        : this(cursor.Count) => _missing.Add(cursor.Missing);

    /// <summary>A list of about so many elements.</summary>
    public ListBuilder(int count) => _items = count == 0 ? [] : new CelValue[Math.Min(count, MostReserved)];

    public void Add(in CelValue value)
    {
        if (_count == _items.Length)
            Array.Resize(ref _items, Math.Max(4, _count * 2));
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

    public readonly CelValue Build() => CelValue.OfList(_items, _count, _missing.Missing);
}
