namespace ComplianceAudit.Cel.Syntax;

/// <summary><c>[elements]</c>.</summary>
internal sealed class ListExpr(Place place, Expr[] elements, bool[] optional) : Expr(place, Above(elements))
{
    public Expr[] Elements { get; } = elements;

    /// <summary>Per element, whether it is written <c>?element</c>: present only when the optional holds a value.</summary>
    public bool[] Optional { get; } = optional;

    public override void Write(ExpressionText text)
    {
        text.Append("[");
        for (var i = 0; i < Elements.Length; i++)
        {
            text.Append((i > 0 ? ", " : "") + (Optional[i] ? "?" : ""));
            text.Append(Elements[i], Precedence.Conditional);
        }
        text.Append("]");
    }
}
