namespace ComplianceAudit.Cel.Syntax;

/// <summary><c>function(arguments)</c> or <c>target.function(arguments)</c>.</summary>
internal sealed class CallExpr(int offset, Expr? target, string function, Expr[] arguments, bool isRooted) : Expr(offset, Above([target, .. arguments]))
{
    public Expr? Target { get; } = target;

    public string Function { get; } = function;

    public Expr[] Arguments { get; } = arguments;

    public bool IsRooted { get; } = isRooted;
}
