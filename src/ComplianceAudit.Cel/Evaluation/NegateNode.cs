namespace ComplianceAudit.Cel.Evaluation;

/// <summary><c>-operand</c>.</summary>
internal sealed class NegateNode(PlanNode operand, Site site) : PlanNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        var value = operand.Evaluate(frame);
        return value.Kind switch
        {
            CelKind.Int => value.AsInt == long.MinValue ? site.Place(EvaluationErrors.Overflow("int")) : CelValue.Of(-value.AsInt),
            CelKind.Double => CelValue.Of(-value.AsDouble),
            _ => value.IsOutcome ? value : site.Place(EvaluationErrors.NoSuchOperation('-', value)),
        };
    }
}
