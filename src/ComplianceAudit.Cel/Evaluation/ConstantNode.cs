namespace ComplianceAudit.Cel.Evaluation;

/// <summary>A constant.</summary>
internal sealed class ConstantNode(CelValue value) : PlanNode
{
    public CelValue Value { get; } = value;

    public override CelValue Evaluate(CelFrame frame) => Value;

    public override Truth Test(CelFrame frame) => Value.Kind == CelKind.Bool ? TruthOf(Value.IsTrue) : frame.Settle(Value);
}
