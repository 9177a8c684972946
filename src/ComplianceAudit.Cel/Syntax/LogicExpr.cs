namespace ComplianceAudit.Cel.Syntax;

/// <summary>Terms joined by <c>&amp;&amp;</c> or by <c>||</c>.</summary>
internal sealed class LogicExpr(int offset, bool isAnd, Expr[] terms) : Expr(offset, Above(terms))
{
    public bool IsAnd { get; } = isAnd;

    public Expr[] Terms { get; } = terms;
}
