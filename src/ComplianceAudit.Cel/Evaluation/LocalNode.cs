namespace ComplianceAudit.Cel.Evaluation;

/// <summary>A variable of a macro or a parameter of a shared function.</summary>
internal sealed class LocalNode(int slot) : PlanNode
{
    public int Slot { get; } = slot;

    public override CelValue Evaluate(CelFrame frame) => frame.Local(Slot);
}
