namespace ComplianceAudit.Cel.Syntax;

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed class ConditionalExpr(int offset, Expr condition, Expr then, Expr otherwise) : Expr(offset, Above(condition, then, otherwise))
{
    public Expr Condition { get; } = condition;

    public Expr Then { get; } = then;

    public Expr Otherwise { get; } = otherwise;
}
