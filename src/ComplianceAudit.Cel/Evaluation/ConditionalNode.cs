namespace ComplianceAudit.Cel.Evaluation;

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed class ConditionalNode(PlanNode condition, PlanNode then, PlanNode otherwise, Site site) : PlanNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        var decision = condition.Evaluate(frame);
        if (decision.Kind == CelKind.Bool)
            return (decision.IsTrue ? then : otherwise).Evaluate(frame);
        return decision.IsOutcome ? decision : site.Place(EvaluationErrors.NotBool(decision, "before '?'"));
    }
}
