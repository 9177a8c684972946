namespace ComplianceAudit.Cel.Evaluation;

/// <summary><c>has(operand.field)</c>.</summary>
internal sealed class HasNode(PlanNode operand, string field, int name, Site site) : PlanNode
{
    private readonly CelValue _key = CelValue.Of(field);

    public PlanNode Operand { get; } = operand;

    public int Name { get; } = name;

    public override CelValue Evaluate(CelFrame frame)
    {
        var from = Operand.Evaluate(frame);
        if (from.Kind == CelKind.Optional)
        {
            if (from.AsOptional is not { } held)
                return CelValue.False;
            from = held;
        }
        if (from.IsOutcome)
            return from;
        return site.Place(from.Kind == CelKind.Map ? FieldAccess.Has(frame, from, _key, Name) : EvaluationErrors.NoFields(field, from));
    }
}
