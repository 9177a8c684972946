namespace ComplianceAudit.Cel.Evaluation;

/// <summary>A constant.</summary>
internal sealed class ConstantNode(CelValue value) : PlanNode
{
    public CelValue Value { get; } = value;

    public override CelValue Evaluate(CelFrame frame) => Value;
}
