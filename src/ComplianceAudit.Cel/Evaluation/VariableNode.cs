namespace ComplianceAudit.Cel.Evaluation;

/// <summary>A variable of the environment.</summary>
internal sealed class VariableNode(int slot) : PlanNode
{
    public override CelValue Evaluate(CelFrame frame) => frame.Variables[slot];
}
