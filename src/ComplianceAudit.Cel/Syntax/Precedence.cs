namespace ComplianceAudit.Cel.Syntax;

/// <summary>Operators by how tightly they bind, loosest first; all associate to the left.</summary>
internal static class Precedence
{
    public static readonly string[][] Levels =
    [
        ["<", "<=", ">", ">=", "==", "!=", "in"],
        ["+", "-"],
        ["*", "/", "%"],
    ];
}
