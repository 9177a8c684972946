namespace ComplianceAudit.Cel.Syntax;

/// <summary>Two operands of an arithmetic operator or a comparison.</summary>
internal sealed class BinaryExpr(int offset, string symbol, Expr left, Expr right) : Expr(offset, Above(left, right))
{
    public string Symbol { get; } = symbol;

    public Expr Left { get; } = left;

    public Expr Right { get; } = right;
}
