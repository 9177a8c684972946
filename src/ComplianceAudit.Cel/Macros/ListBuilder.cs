using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Macros;

/// <summary>Collects the list that a macro makes, and what it lacks.</summary>
internal struct ListBuilder
{
    private readonly List<CelValue> _items = [];
    private Outcomes _missing;

    public ListBuilder(CelUnknown? missing) => _missing.Add(missing);

    public readonly void Add(in CelValue value) => _items.Add(value);

    /// <summary>Notes that an element may or may not belong; false when the outcome is an error, which ends the macro.</summary>
    public bool TryLack(in CelValue outcome, out CelValue error)
    {
        error = outcome;
        if (outcome.Kind != CelKind.Unknown)
            return false;
        _missing.Add(outcome);
        return true;
    }

    public readonly CelValue Build() => CelValue.OfList(_items, _missing.Missing);
}
