namespace ComplianceAudit.Cel.Syntax;

/// <summary>A constant.</summary>
internal sealed class LiteralExpr(int offset, CelValue value) : Expr(offset, 1)
{
    public CelValue Value { get; } = value;
}
