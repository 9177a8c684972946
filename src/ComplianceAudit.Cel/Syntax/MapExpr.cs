namespace ComplianceAudit.Cel.Syntax;

/// <summary><c>{key: value}</c>.</summary>
internal sealed class MapExpr(int offset, Expr[] keys, Expr[] values, bool[] optional) : Expr(offset, Above([.. keys, .. values]))
{
    public Expr[] Keys { get; } = keys;

    public Expr[] Values { get; } = values;

    /// <summary>Per entry, whether it is written <c>?key: value</c>.</summary>
    public bool[] Optional { get; } = optional;
}
