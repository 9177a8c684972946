namespace ComplianceAudit.Cel.Syntax;

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed class ConditionalExpr(Place place, Expr condition, Expr then, Expr otherwise) : Expr(place, Above(condition, then, otherwise))
{
    public Expr Condition { get; } = condition;

    public Expr Then { get; } = then;

    public Expr Otherwise { get; } = otherwise;

    public override int Level => Precedence.Conditional;

    public override void Write(ExpressionText text)
    {
        text.Append(Condition, Precedence.Or);
        text.Append(" ? ");
        text.Append(Then, Precedence.Or);
        text.Append(" : ");
        text.Append(Otherwise, Precedence.Conditional);
    }
}
