namespace ComplianceAudit.Cel.Syntax;

/// <summary><c>!operand</c> or <c>-operand</c>.</summary>
internal sealed class UnaryExpr(Place place, char symbol, Expr operand) : Expr(place, Above(operand))
{
    /// <summary>! or -.</summary>
    public char Symbol { get; } = symbol;

    public Expr Operand { get; } = operand;

    public override int Level => Precedence.Unary;

    public override void Write(ExpressionText text)
    {
        text.Append(Symbol.ToString());
        // A minus before digits belongs to the number.
        text.Append(Operand, Symbol == '-' && StartsWithDigits(Operand) ? Precedence.Primary + 1 : Precedence.Unary);
    }

    private static bool StartsWithDigits(Expr expression) => expression switch
    {
        LiteralExpr { Value.Kind: CelKind.Int } literal => literal.Value.AsInt >= 0,
        LiteralExpr { Value.Kind: CelKind.Double } literal => !double.IsNegative(literal.Value.AsDouble),
        SelectExpr select => StartsWithDigits(select.Operand),
        IndexExpr index => StartsWithDigits(index.Operand),
        CallExpr { Target: { } target } => StartsWithDigits(target),
        MacroExpr { Target: { } target } => StartsWithDigits(target),
        _ => false,
    };
}
