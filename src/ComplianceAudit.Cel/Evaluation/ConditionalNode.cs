namespace ComplianceAudit.Cel.Evaluation;

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed class ConditionalNode(PlanNode condition, PlanNode then, PlanNode otherwise, Site site) : PlanNode
{
    public override CelValue Evaluate(CelFrame frame) => condition.Test(frame) switch
    {
        Truth.True => then.Evaluate(frame),
        Truth.False => otherwise.Evaluate(frame),
        _ => Outcome(frame.Other),
    };

    public override Truth Test(CelFrame frame) => condition.Test(frame) switch
    {
        Truth.True => then.Test(frame),
        Truth.False => otherwise.Test(frame),
        _ => frame.Settle(Outcome(frame.Other)),
    };

    private CelValue Outcome(in CelValue decision) => decision.IsOutcome ? decision : site.Place(EvaluationErrors.NotBool(decision, "before '?'"));
}
