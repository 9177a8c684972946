namespace ComplianceAudit.Cel.Syntax;

/// <summary>A constant.</summary>
internal sealed class LiteralExpr(Place place, CelValue value) : Expr(place, 1)
{
    public CelValue Value { get; } = value;

    public override void Write(ExpressionText text) => text.Append(LiteralText.Of(Value));
}
