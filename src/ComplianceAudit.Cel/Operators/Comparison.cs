using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Operators;

/// <summary>An operator over the order of two values. NaN has none: comparing with it is an error, as in cel-go, so that <c>a &lt;= b</c> is always the opposite of <c>a > b</c>.</summary>
internal abstract class Comparison : BinaryOperator
{
    private static readonly string[] Ordered = ["bool", "int", "uint", "double", "string", "bytes", "timestamp", "duration"];
    private static readonly string[] Numbers = ["int", "uint", "double"];

    /// <summary>Numbers of any two types have an order; other values are compared with their like.</summary>
    protected sealed override IReadOnlyList<string> Signatures =>
    [
        .. Ordered.Select(type => $"{type} {Symbol} {type} -> bool"),
        .. from left in Numbers from right in Numbers where left != right select $"{left} {Symbol} {right} -> bool",
    ];

    public sealed override CelValue Apply(CelFrame frame, in CelValue left, in CelValue right)
    {
        if (left.Kind == CelKind.Int && right.Kind == CelKind.Int)
            return CelValue.Of(Holds(left.AsInt.CompareTo(right.AsInt)));
        if (left.Kind is CelKind.String or CelKind.Bytes && left.Kind == right.Kind && !frame.Spend(Math.Min(Cost.Of(left), Cost.Of(right))))
            return EvaluationErrors.BudgetExhausted(frame.Budget);
        if (!Ordering.TryCompare(left, right, out var order))
            return NoSuchOverload(left, right);
        return order is { } known ? CelValue.Of(Holds(known)) : EvaluationErrors.NoOrder();
    }

    /// <summary>The answer for values of which one comes before (-1), with (0) or behind (1) the other.</summary>
    public abstract bool Holds(int order);
}
