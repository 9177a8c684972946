namespace ComplianceAudit.Cel.Syntax;

/// <summary>What stands where no expression could be read: its error is reported, so that later phases take it for a value of any type and say nothing.</summary>
internal sealed class ErrorExpr(Place place, params Expr[] parts) : Expr(place, Above(parts))
{
    /// <summary>What could be read of it, whose names can be checked all the same.</summary>
    public Expr[] Parts { get; } = parts;

    public override void Write(ExpressionText text) => text.Append("<error>");
}
