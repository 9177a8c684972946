using ComplianceAudit.Cel.Operators;

namespace ComplianceAudit.Cel.Evaluation;

/// <summary>An operator with two operands.</summary>
internal sealed class BinaryNode(BinaryOperator @operator, PlanNode left, PlanNode right, Site site) : PlanNode
{
    private readonly Comparison? _comparison = @operator as Comparison;

    public BinaryOperator Operator { get; } = @operator;

    public PlanNode Left { get; } = left;

    public PlanNode Right { get; } = right;

    public override CelValue Evaluate(CelFrame frame) => Apply(frame, Left.Evaluate(frame), Right.Evaluate(frame));

    public override Truth Test(CelFrame frame)
    {
        var (a, b) = (Left.Evaluate(frame), Right.Evaluate(frame));
        if (a.Kind == CelKind.Int && b.Kind == CelKind.Int)
        {
            if (_comparison is not null)
                return TruthOf(_comparison.Holds(a.AsInt.CompareTo(b.AsInt)));
            if (Operator is Equal)
                return TruthOf(a.AsInt == b.AsInt);
        }
        var value = Apply(frame, a, b);
        return value.Kind == CelKind.Bool ? TruthOf(value.IsTrue) : frame.Settle(value);
    }

    private CelValue Apply(CelFrame frame, in CelValue left, in CelValue right)
    {
        if (left.IsOutcome || right.IsOutcome)
            return Outcomes.Of(left, right);
        return site.Place(Operator.Apply(frame, left, right));
    }
}
