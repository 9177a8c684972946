namespace ComplianceAudit.Cel.Syntax;

/// <summary>A name that stands alone.</summary>
internal sealed class NameExpr(int offset, string name, bool isRooted) : Expr(offset, 1)
{
    public string Name { get; } = name;

    /// <summary>Written with a leading dot: not looked up in the container, nor among the variables of macros.</summary>
    public bool IsRooted { get; } = isRooted;
}
