namespace ComplianceAudit.Cel.Syntax;

/// <summary><c>{key: value}</c>.</summary>
internal sealed class MapExpr(Place place, Expr[] keys, Expr[] values, bool[] optional) : Expr(place, Math.Max(Above(keys), Above(values)))
{
    public Expr[] Keys { get; } = keys;

    public Expr[] Values { get; } = values;

    /// <summary>Per entry, whether it is written <c>?key: value</c>.</summary>
    public bool[] Optional { get; } = optional;

    public override void Write(ExpressionText text)
    {
        text.Append("{");
        for (var i = 0; i < Keys.Length; i++)
        {
            text.Append((i > 0 ? ", " : "") + (Optional[i] ? "?" : ""));
            text.Append(Keys[i], Precedence.Conditional);
            text.Append(": ");
            text.Append(Values[i], Precedence.Conditional);
        }
        text.Append("}");
    }
}
