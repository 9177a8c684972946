namespace ComplianceAudit.Cel.Evaluation;

/// <summary>A variable of the environment.</summary>
internal sealed class VariableNode(int slot) : PlanNode
{
    public int Slot { get; } = slot;

    public override CelValue Evaluate(CelFrame frame) => frame.Variables[Slot];
}
