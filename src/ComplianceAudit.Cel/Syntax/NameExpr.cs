namespace ComplianceAudit.Cel.Syntax;

/// <summary>A name that stands alone.</summary>
internal sealed class NameExpr(Place place, string name, bool isRooted) : Expr(place, 1)
{
    public string Name { get; } = name;

    /// <summary>Written with a leading dot: not looked up in the container, nor among the variables of macros.</summary>
    public bool IsRooted { get; } = isRooted;

    public override void Write(ExpressionText text) => text.Append(IsRooted ? "." + Name : Name);
}
