namespace ComplianceAudit.Cel.Syntax;

/// <summary><c>operand[index]</c> or <c>operand[?index]</c>.</summary>
internal sealed class IndexExpr(int offset, Expr operand, Expr index, bool isOptional) : Expr(offset, Above(operand, index))
{
    public Expr Operand { get; } = operand;

    public Expr Index { get; } = index;

    public bool IsOptional { get; } = isOptional;
}
