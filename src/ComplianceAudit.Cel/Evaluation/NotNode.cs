namespace ComplianceAudit.Cel.Evaluation;

/// <summary><c>!operand</c>.</summary>
internal sealed class NotNode(PlanNode operand, Site site) : PlanNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        var value = operand.Evaluate(frame);
        if (value.Kind == CelKind.Bool)
            return CelValue.Of(!value.IsTrue);
        return value.IsOutcome ? value : site.Place(EvaluationErrors.NoSuchOperation('!', value));
    }
}
