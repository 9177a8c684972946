using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>One entry of a LabelSelector's matchExpressions. Immutable.</summary>
/// <param name="Key">The label.</param>
/// <param name="Operator">In, NotIn, Exists or DoesNotExist.</param>
/// <param name="Values">Values of In and NotIn.</param>
internal sealed record LabelTerm(string Key, string Operator, IReadOnlyList<string> Values)
{
    private static readonly IReadOnlyList<string> Operators = ["In", "NotIn", "Exists", "DoesNotExist"];

    /// <summary>Reads an entry into a list; gives null, or an error, or what the entry lacks.</summary>
    public static CelValue Read(CelValue entry, List<LabelTerm> into)
    {
        var values = new List<string>();
        if (Text(entry, "key", out var key) is { Kind: not CelKind.Null } noKey)
            return noKey;
        if (Text(entry, "operator", out var word) is { Kind: not CelKind.Null } noOperator)
            return noOperator;
        if (!Operators.Contains(word))
            return EvaluationErrors.UnknownOperator(word, Operators);
        for (var i = 0; entry.TryGetField("values", out var list) && list.Kind == CelKind.List && i < list.Count; i++)
        {
            if (list.ElementAt(i) is { Kind: not CelKind.String } other)
                return other.Kind == CelKind.Unknown ? other : EvaluationErrors.NotALabel(key, other.Kind);
            values.Add(list.ElementAt(i).AsString);
        }
        into.Add(new LabelTerm(key, word, values));
        return default;
    }

    /// <summary>Whether the label is as wanted, as Kubernetes reads it: what is absent is in no list, so that NotIn holds of it; null when that depends on a dropped value.</summary>
    public bool? Holds(string? value, bool isRedacted) => Operator switch
    {
        "Exists" => value is not null || isRedacted,
        "DoesNotExist" => value is null && !isRedacted,
        _ when isRedacted => null,
        "In" => value is not null && Values.Contains(value),
        _ => value is null || !Values.Contains(value),
    };

    private static CelValue Text(CelValue entry, string field, out string text)
    {
        text = "";
        if (entry.Kind != CelKind.Map)
            return EvaluationErrors.NotASelector(entry.Kind);
        if (!entry.TryGetField(field, out var value) || value.Kind != CelKind.String)
            return value.Kind == CelKind.Unknown ? value : EvaluationErrors.NotALabel(field, value.Kind);
        text = value.AsString;
        return default;
    }
}
