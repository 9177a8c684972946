using ComplianceAudit.Cel.Operators;

namespace ComplianceAudit.Cel.Evaluation;

/// <summary>An operator with two operands.</summary>
internal sealed class BinaryNode(BinaryOperator @operator, PlanNode left, PlanNode right, Site site) : PlanNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        var a = left.Evaluate(frame);
        var b = right.Evaluate(frame);
        if (a.IsOutcome || b.IsOutcome)
            return Outcomes.Of(a, b);
        return site.Place(@operator.Apply(frame, a, b));
    }
}
