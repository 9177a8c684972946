namespace ComplianceAudit.Cel.Syntax;

/// <summary><c>operand.field</c> or <c>operand.?field</c>.</summary>
internal sealed class SelectExpr(int offset, Expr operand, string field, bool isOptional) : Expr(offset, Above(operand))
{
    public Expr Operand { get; } = operand;

    public string Field { get; } = field;

    public bool IsOptional { get; } = isOptional;
}
