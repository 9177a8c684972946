using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Meaning;

namespace ComplianceAudit.Rules.Rbac;

/// <summary>What a ClusterRole's aggregationRule takes the rules of (pkg/controller/clusterroleaggregation). Immutable.</summary>
internal sealed class Aggregation
{
    private readonly List<LabelSelector> _selectors = [];
    private readonly CelUnknown? _unknown;

    public Aggregation(ResourceReader role)
    {
        var rule = new ContentNode(role, 0)["aggregationRule"];
        IsAbsent = rule.IsAbsent;
        var selectors = rule["clusterRoleSelectors"].Elements();
        _unknown = selectors.Unknown;
        foreach (var selector in selectors.Value)
        {
            if (LabelSelector.TryRead(selector.Value, out var read, out var outcome) && read is not null)
                _selectors.Add(read);
            else if (read is null)
                _unknown ??= outcome.Kind == CelKind.Unknown ? outcome.AsUnknown : selector.Malformed;
        }
    }

    /// <summary>Whether the role has none, and its rules are its own.</summary>
    public bool IsAbsent { get; }

    public Ternary Takes(ResourceReader role)
    {
        Ternary takes = _unknown is null ? false : _unknown;
        foreach (var selector in _selectors)
            takes |= selector.SelectsLabelsOf(role.Value);
        return takes;
    }
}
