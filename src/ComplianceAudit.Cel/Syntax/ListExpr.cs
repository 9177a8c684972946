namespace ComplianceAudit.Cel.Syntax;

/// <summary><c>[elements]</c>.</summary>
internal sealed class ListExpr(int offset, Expr[] elements, bool[] optional) : Expr(offset, Above(elements))
{
    public Expr[] Elements { get; } = elements;

    /// <summary>Per element, whether it is written <c>?element</c>: present only when the optional holds a value.</summary>
    public bool[] Optional { get; } = optional;
}
