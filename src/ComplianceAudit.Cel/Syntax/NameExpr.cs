using ComplianceAudit.Cel.Checking;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>A name that stands alone.</summary>
internal sealed class NameExpr(Place place, string name, bool isRooted) : Expr(place, 1)
{
    public string Name { get; } = name;

    /// <summary>Written with a leading dot: not looked up in the container, nor among the variables of macros.</summary>
    public bool IsRooted { get; } = isRooted;

    /// <summary>What it stands for, once the tree is checked.</summary>
    public Meaning? Meaning { get; set; }

    public override void Write(ExpressionText text) => text.Append(IsRooted ? "." + Name : Name);
}
