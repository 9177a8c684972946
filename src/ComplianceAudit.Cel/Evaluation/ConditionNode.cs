namespace ComplianceAudit.Cel.Evaluation;

/// <summary>A step whose value is a bool or an outcome.</summary>
internal abstract class ConditionNode : PlanNode
{
    public sealed override CelValue Evaluate(CelFrame frame) => Test(frame) switch
    {
        Truth.True => CelValue.True,
        Truth.False => CelValue.False,
        _ => frame.Other,
    };

    public abstract override Truth Test(CelFrame frame);
}
