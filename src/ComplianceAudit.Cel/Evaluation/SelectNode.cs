namespace ComplianceAudit.Cel.Evaluation;

/// <summary><c>operand.field</c>, <c>operand.?field</c>, and either on an optional.</summary>
internal sealed class SelectNode(PlanNode operand, string field, int name, bool isOptional, Site site) : PlanNode
{
    private readonly CelValue _key = CelValue.Of(field);

    public PlanNode Operand { get; } = operand;

    public int Name { get; } = name;

    public bool IsOptional { get; } = isOptional;

    /// <summary>The same field of another operand.</summary>
    public SelectNode From(PlanNode other) => new(other, field, Name, IsOptional, site);

    public override CelValue Evaluate(CelFrame frame)
    {
        var from = Operand.Evaluate(frame);
        if (from.IsOutcome)
            return from;
        if (from.Kind != CelKind.Optional)
            return Read(frame, from, IsOptional);
        return from.AsOptional is { } held ? Read(frame, held, true) : CelValue.None;
    }

    private CelValue Read(CelFrame frame, in CelValue from, bool asOptional)
    {
        if (from.Kind != CelKind.Map)
            return site.Place(EvaluationErrors.NoFields(field, from));
        if (!FieldAccess.TryRead(frame, from, _key, Name, out var value))
            return asOptional ? CelValue.None : site.Place(EvaluationErrors.NoSuchKey(_key));
        return asOptional && !value.IsOutcome ? CelValue.OfOptional(value) : site.Place(value);
    }
}
