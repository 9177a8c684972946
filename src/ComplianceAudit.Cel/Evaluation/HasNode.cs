namespace ComplianceAudit.Cel.Evaluation;

/// <summary><c>has(operand.field)</c>.</summary>
internal sealed class HasNode(PlanNode operand, string field, int name, Site site) : PlanNode
{
    private readonly CelValue _key = CelValue.Of(field);

    public override CelValue Evaluate(CelFrame frame)
    {
        var from = operand.Evaluate(frame);
        if (from.Kind == CelKind.Optional)
        {
            if (from.AsOptional is not { } held)
                return CelValue.False;
            from = held;
        }
        if (from.IsOutcome)
            return from;
        return site.Place(from.Kind == CelKind.Map ? FieldAccess.Has(frame, from, _key, name) : EvaluationErrors.NoFields(field, from));
    }
}
