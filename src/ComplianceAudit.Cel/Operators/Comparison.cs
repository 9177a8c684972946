using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Operators;

/// <summary>An operator over the order of two values. NaN has none, so every comparison with it is false.</summary>
internal abstract class Comparison : BinaryOperator
{
    public sealed override CelValue Apply(CelFrame frame, in CelValue left, in CelValue right)
    {
        if (!Ordering.TryCompare(left, right, out var order))
            return NoSuchOverload(left, right);
        return CelValue.Of(order is { } known && Holds(known));
    }

    protected abstract bool Holds(int order);
}
