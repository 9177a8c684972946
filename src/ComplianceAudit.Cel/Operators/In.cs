using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Operators;

/// <summary>Element of a list, or key of a map. Not found in a partial list is unknown.</summary>
internal sealed class In : BinaryOperator
{
    public override string Symbol => "in";

    public override CelValue Apply(CelFrame frame, in CelValue left, in CelValue right) => right.Kind switch
    {
        CelKind.List => InList(frame, left, right),
        CelKind.Map => CelValue.Of((MapKey.IsKey(left) || left.Kind == CelKind.Double) && right.TryFind(left, frame, out _)),
        _ => NoSuchOverload(left, right),
    };

    public static CelValue InList(CelFrame frame, in CelValue element, in CelValue list)
    {
        var outcomes = default(Outcomes);
        outcomes.Add(list.Missing);
        for (var i = 0; i < list.Count; i++)
        {
            if (!frame.Spend(1))
                return EvaluationErrors.BudgetExhausted(frame.Budget);
            var equal = Equality.Of(element, list.ElementAt(i), frame);
            if (equal.IsTrue)
                return equal;
            outcomes.Add(equal);
        }
        return outcomes.Or(CelValue.False);
    }
}
