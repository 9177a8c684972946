namespace ComplianceAudit.Cel.Syntax;

/// <summary><c>!operand</c> or <c>-operand</c>.</summary>
internal sealed class UnaryExpr(int offset, char symbol, Expr operand) : Expr(offset, Above(operand))
{
    /// <summary>! or -.</summary>
    public char Symbol { get; } = symbol;

    public Expr Operand { get; } = operand;
}
