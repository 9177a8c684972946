namespace ComplianceAudit.Cel.Evaluation;

/// <summary>Collects what keeps an operation from having a value: every unknown, joined, or else the first error.</summary>
internal struct Outcomes
{
    private CelUnknown? _unknown;
    private HashSet<string>? _sources;
    private CelError? _error;

    public readonly bool IsEmpty => _unknown is null && _error is null;

    /// <summary>Everything that is missing; null when nothing is.</summary>
    public readonly CelUnknown? Missing => _sources is null ? _unknown : new CelUnknown([.. _sources.Order(StringComparer.Ordinal)]);

    public void Add(in CelValue outcome)
    {
        if (outcome.Kind == CelKind.Unknown)
            Add(outcome.AsUnknown);
        else if (outcome.Kind == CelKind.Error)
            _error ??= outcome.AsError;
    }

    // Each element of a long list may lack a source of its own, so that joining them one by one would take forever.
    public void Add(CelUnknown? unknown)
    {
        if (unknown is null || ReferenceEquals(unknown, _unknown))
            return;
        if (_unknown is null)
        {
            _unknown = unknown;
            return;
        }
        _sources ??= new HashSet<string>(_unknown.Sources, StringComparer.Ordinal);
        _sources.UnionWith(unknown.Sources);
    }

    /// <summary>The outcome, or a value when there is none.</summary>
    public readonly CelValue Or(in CelValue value) =>
        Missing is { } missing ? CelValue.OfUnknown(missing) : _error is not null ? CelValue.OfError(_error) : value;

    /// <summary>The outcome that two values have together when at least one of them is one.</summary>
    public static CelValue Of(in CelValue left, in CelValue right)
    {
        var outcomes = default(Outcomes);
        outcomes.Add(left);
        outcomes.Add(right);
        return outcomes.Or(CelValue.Null);
    }
}
