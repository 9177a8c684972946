using ComplianceAudit.Cel.Macros;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>A call of a macro: its arguments are taken as they are written, not as values.</summary>
internal sealed class MacroExpr(int offset, Macro macro, Expr? target, Expr[] arguments) : Expr(offset, Above([target, .. arguments]))
{
    public Macro Macro { get; } = macro;

    public Expr? Target { get; } = target;

    public Expr[] Arguments { get; } = arguments;
}
