namespace ComplianceAudit.Cel.Evaluation;

/// <summary><c>!operand</c>.</summary>
internal sealed class NotNode(PlanNode operand, Site site) : ConditionNode
{
    public PlanNode Operand { get; } = operand;

    public override Truth Test(CelFrame frame) => Operand.Test(frame) switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => frame.Other.IsOutcome ? Truth.Other : frame.Settle(site.Place(EvaluationErrors.NoSuchOperation('!', frame.Other))),
    };
}
