using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Reach;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Operators;

/// <summary>Element of a list, or key of a map. Not found in a partial list is unknown.</summary>
internal sealed class In : BinaryOperator
{
    public override string Symbol => "in";

    protected override IReadOnlyList<string> Signatures { get; } = ["A in list<A> -> bool", "A in map<A, B> -> bool"];

    public override CelValue Apply(CelFrame frame, in CelValue left, in CelValue right) => right.Kind switch
    {
        CelKind.List => InList(frame, left, right),
        CelKind.Map => InMap(frame, left, right),
        _ => NoSuchOverload(left, right),
    };

    public override Reached Reach(Reacher reacher, Reached left, Reached right)
    {
        var elements = reacher.Elements(right);
        if (!left.IsScalar && !elements.IsScalar)
        {
            reacher.Whole(left);
            reacher.Whole(elements);
        }
        return Reached.Scalar;
    }

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

    /// <summary>Where a host's map has something unknown for a value, it is not known to have the key; one written in the expression has it.</summary>
    private static CelValue InMap(CelFrame frame, in CelValue key, in CelValue map)
    {
        var value = default(CelValue);
        var isFound = (MapKey.IsKey(key) || key.Kind == CelKind.Double) && MapKey.TryFind(frame, map, key, out value);
        return isFound && value.Kind == CelKind.Unknown && map.Map is not (null or ValueMap) ? value : CelValue.Of(isFound);
    }
}
