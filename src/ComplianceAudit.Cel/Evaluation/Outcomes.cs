namespace ComplianceAudit.Cel.Evaluation;

/// <summary>Collects what keeps an operation from having a value: every unknown, joined, or else the first error.</summary>
internal struct Outcomes
{
    private CelUnknown? _unknown;
    private CelError? _error;

    public readonly bool IsEmpty => _unknown is null && _error is null;

    public void Add(in CelValue outcome)
    {
        if (outcome.Kind == CelKind.Unknown)
            Add(outcome.AsUnknown);
        else if (outcome.Kind == CelKind.Error)
            _error ??= outcome.AsError;
    }

    public void Add(CelUnknown? unknown)
    {
        if (unknown is not null)
            _unknown = _unknown?.Union(unknown) ?? unknown;
    }

    /// <summary>The outcome, or a value when there is none.</summary>
    public readonly CelValue Or(in CelValue value) =>
        _unknown is not null ? CelValue.OfUnknown(_unknown) : _error is not null ? CelValue.OfError(_error) : value;

    /// <summary>The outcome that two values have together when at least one of them is one.</summary>
    public static CelValue Of(in CelValue left, in CelValue right)
    {
        var outcomes = default(Outcomes);
        outcomes.Add(left);
        outcomes.Add(right);
        return outcomes.Or(CelValue.Null);
    }
}
