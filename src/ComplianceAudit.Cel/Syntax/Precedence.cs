namespace ComplianceAudit.Cel.Syntax;

/// <summary>Operators by how tightly they bind; all with two operands associate to the left.</summary>
internal static class Precedence
{
    /// <summary>What is no operator with two operands.</summary>
    public const int None = 0;

    public const int Conditional = 1;
    public const int Or = 2;
    public const int And = 3;
    public const int Relation = 4;
    public const int Addition = 5;
    public const int Multiplication = 6;
    public const int Unary = 7;
    public const int Primary = 8;

    public static int Of(TokenKind kind) => kind switch
    {
        TokenKind.Or => Or,
        TokenKind.And => And,
        TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual or TokenKind.Equal or TokenKind.NotEqual or TokenKind.In => Relation,
        TokenKind.Plus or TokenKind.Minus => Addition,
        TokenKind.Star or TokenKind.Slash or TokenKind.Percent => Multiplication,
        _ => None,
    };

    public static string SymbolOf(TokenKind kind) => kind switch
    {
        TokenKind.Less => "<",
        TokenKind.LessOrEqual => "<=",
        TokenKind.Greater => ">",
        TokenKind.GreaterOrEqual => ">=",
        TokenKind.Equal => "==",
        TokenKind.NotEqual => "!=",
        TokenKind.In => "in",
        TokenKind.Plus => "+",
        TokenKind.Minus => "-",
        TokenKind.Star => "*",
        TokenKind.Slash => "/",
        TokenKind.Percent => "%",
        _ => throw new InvalidOperationException($"{kind} is no operator with two operands."),
    };

    public static int Of(string symbol) => symbol switch
    {
        "+" or "-" => Addition,
        "*" or "/" or "%" => Multiplication,
        _ => Relation,
    };
}
