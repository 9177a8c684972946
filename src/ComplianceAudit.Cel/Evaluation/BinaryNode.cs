using ComplianceAudit.Cel.Operators;

namespace ComplianceAudit.Cel.Evaluation;

/// <summary>An operator with two operands.</summary>
internal sealed class BinaryNode(BinaryOperator @operator, PlanNode left, PlanNode right, Site site) : PlanNode
{
    public BinaryOperator Operator { get; } = @operator;

    public PlanNode Left { get; } = left;

    public PlanNode Right { get; } = right;

    public override CelValue Evaluate(CelFrame frame)
    {
        var a = Left.Evaluate(frame);
        var b = Right.Evaluate(frame);
        if (a.IsOutcome || b.IsOutcome)
            return Outcomes.Of(a, b);
        return site.Place(Operator.Apply(frame, a, b));
    }
}
