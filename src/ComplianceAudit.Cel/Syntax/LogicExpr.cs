namespace ComplianceAudit.Cel.Syntax;

/// <summary>Terms joined by <c>&amp;&amp;</c> or by <c>||</c>.</summary>
internal sealed class LogicExpr(Place place, bool isAnd, Expr[] terms) : Expr(place, Above(terms))
{
    public bool IsAnd { get; } = isAnd;

    public Expr[] Terms { get; } = terms;

    public override int Level => IsAnd ? Precedence.And : Precedence.Or;

    public override void Write(ExpressionText text)
    {
        for (var i = 0; i < Terms.Length; i++)
        {
            text.Append(i == 0 ? "" : IsAnd ? " && " : " || ");
            text.Append(Terms[i], Level + 1);
        }
    }
}
