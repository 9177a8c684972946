namespace ComplianceAudit.Cel.Syntax;

/// <summary><c>operand[index]</c> or <c>operand[?index]</c>.</summary>
internal sealed class IndexExpr(Place place, Expr operand, Expr index, bool isOptional) : Expr(place, Above(operand, index))
{
    public Expr Operand { get; } = operand;

    public Expr Index { get; } = index;

    public bool IsOptional { get; } = isOptional;

    public override void Write(ExpressionText text)
    {
        text.Append(Operand, Precedence.Primary);
        text.Append(IsOptional ? "[?" : "[");
        text.Append(Index, Precedence.Conditional);
        text.Append("]");
    }
}
