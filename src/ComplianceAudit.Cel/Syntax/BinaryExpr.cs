namespace ComplianceAudit.Cel.Syntax;

/// <summary>Two operands of an arithmetic operator or a comparison.</summary>
internal sealed class BinaryExpr(Place place, string symbol, Expr left, Expr right) : Expr(place, Above(left, right))
{
    public string Symbol { get; } = symbol;

    public Expr Left { get; } = left;

    public Expr Right { get; } = right;

    public override int Level => Precedence.Of(Symbol);

    public override void Write(ExpressionText text)
    {
        text.Append(Left, Level);
        text.Append($" {Symbol} ");
        text.Append(Right, Level + 1);
    }
}
