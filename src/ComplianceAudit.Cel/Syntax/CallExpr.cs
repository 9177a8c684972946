using ComplianceAudit.Cel.Checking;

namespace ComplianceAudit.Cel.Syntax;

/// <summary><c>function(arguments)</c> or <c>target.function(arguments)</c>.</summary>
internal sealed class CallExpr(Place place, Expr? target, string function, Expr[] arguments, bool isRooted)
    : Expr(place, Math.Max(Above(arguments), target is null ? 0 : Above(target)))
{
    public Expr? Target { get; } = target;

    public string Function { get; } = function;

    public Expr[] Arguments { get; } = arguments;

    public bool IsRooted { get; } = isRooted;

    /// <summary>What it calls, once the tree is checked.</summary>
    public Callee? Callee { get; set; }

    public override void Write(ExpressionText text) => text.AppendCall(Target, IsRooted ? "." + Function : Function, Arguments);
}
