namespace ComplianceAudit.Cel.Evaluation;

/// <summary>A place in an expression, where errors that arise are put.</summary>
internal sealed record Site(CelSource Source, int Offset)
{
    /// <summary>The value itself; an error that has no place yet gets this one.</summary>
    public CelValue Place(in CelValue value) => value.Kind == CelKind.Error ? CelValue.OfError(value.AsError.At(Source, Offset)) : value;
}
