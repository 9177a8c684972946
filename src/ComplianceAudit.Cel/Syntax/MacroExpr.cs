using ComplianceAudit.Cel.Checking;
using ComplianceAudit.Cel.Macros;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>A call of a macro: its arguments are taken as they are written, not as values.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="macro">The macro.</param>
/// <param name="name">The macro's name as it is written.</param>
/// <param name="target">What it is called on.</param>
/// <param name="arguments">Its arguments.</param>
internal sealed class MacroExpr(Place place, Macro macro, string name, Expr? target, Expr[] arguments) : Expr(place, macro.DepthOf(target, arguments))
{
    public Macro Macro { get; } = macro;

    public string Name { get; } = name;

    public Expr? Target { get; } = target;

    public Expr[] Arguments { get; } = arguments;

    /// <summary>What it stands for, once the tree is checked, where the macro is a name.</summary>
    public Meaning? Meaning { get; set; }

    public override void Write(ExpressionText text) => text.AppendCall(Target, Name, Arguments);
}
