using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Evaluation;

/// <summary><c>{key: value}</c>. An unknown value leaves the others known; an unknown key or presence does not.</summary>
internal sealed class MapNode(PlanNode[] keys, PlanNode[] values, bool[] optional, Site site) : PlanNode
{
    private static readonly ConstantNode Empty = new(CelValue.OfMap(new ValueMap(0)));

    /// <summary>The node, or the map itself where it is empty.</summary>
    public static PlanNode Of(PlanNode[] keys, PlanNode[] values, bool[] optional, Site site) =>
        keys.Length == 0 ? Empty : new MapNode(keys, values, optional, site);

    public override CelValue Evaluate(CelFrame frame)
    {
        if (!frame.Spend(1 + (keys.Length / 2)) || !frame.SpendSize(MadeSize.OfMap(keys.Length)))
            return site.Place(EvaluationErrors.BudgetExhausted(frame.Budget));
        var map = new ValueMap(keys.Length);
        var outcomes = default(Outcomes);
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i].Evaluate(frame);
            var value = values[i].Evaluate(frame);
            if (key.IsOutcome || value.Kind == CelKind.Error || (optional[i] && value.IsOutcome))
                outcomes.Add(key.IsOutcome ? key : value);
            else if (!frame.Spend(Cost.Of(key)))
                return site.Place(EvaluationErrors.BudgetExhausted(frame.Budget));
            else if (!MapKey.IsKey(key))
                outcomes.Add(site.Place(EvaluationErrors.BadKey(key)));
            else if (optional[i] && value.Kind != CelKind.Optional)
                outcomes.Add(site.Place(EvaluationErrors.NotOptional(value, "after '?'")));
            else if ((optional[i] ? value.AsOptional : value) is { } held && !map.TryAdd(key, held))
                outcomes.Add(site.Place(EvaluationErrors.RepeatedKey(key)));
        }
        return outcomes.Or(CelValue.OfMap(map));
    }
}
