namespace ComplianceAudit.Cel.Syntax;

// What an operand may be: a literal, a list, a map, an expression in parentheses.
internal sealed partial class Parser
{
    private Expr Primary()
    {
        var token = _tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.Name or TokenKind.Dot:
                return Made(Name());
            case TokenKind.Int or TokenKind.UInt or TokenKind.Double:
                return Number(token.Start, false);
            case TokenKind.String or TokenKind.Bytes:
                _tokens.Take();
                return Literal(token.Start, StringLiteral.Of(_text, token).Read(_errors));
            case TokenKind.True or TokenKind.False:
                _tokens.Take();
                return Literal(token.Start, CelValue.Of(token.Kind == TokenKind.True));
            case TokenKind.Null:
                _tokens.Take();
                return Literal(token.Start, CelValue.Null);
            case TokenKind.LeftParenthesis:
                return Parenthesized();
            case TokenKind.LeftBracket:
                return Made(List());
            case TokenKind.LeftBrace:
                return Made(Map());
            default:
                _tokens.Unexpected("a value");
                _tokens.TakeIf(TokenKind.Bad);
                return Nothing(token.Start);
        }
    }

    private Expr Parenthesized()
    {
        _tokens.Take();
        var inner = Expression();
        _tokens.Expect(TokenKind.RightParenthesis, "')'", TokenKind.RightParenthesis);
        return inner;
    }

    private Expr Number(int start, bool isNegative) => Literal(start, NumberLiteral.Read(_text, _tokens.Take(), isNegative, _errors));

    private Expr Literal(int start, CelValue? value) => value is { } known ? new LiteralExpr(PlaceFrom(start, start), known) : Nothing(start);

    private ListExpr List()
    {
        var start = _tokens.Take().Start;
        var mark = _elements.Mark();
        var isOpen = _tokens.HasElements(TokenKind.RightBracket, "']'");
        while (isOpen)
        {
            var isOptional = _tokens.TakeIf(TokenKind.Question);
            _elements.Add(Expression(), isOptional);
            isOpen = _tokens.NextElement(TokenKind.RightBracket, "',' or ']'") && !_tokens.TakeIf(TokenKind.RightBracket);
        }
        var optional = _elements.TakeOptional(mark);
        return new ListExpr(PlaceFrom(start, start), _elements.Take(mark), optional);
    }

    private MapExpr Map()
    {
        var start = _tokens.Take().Start;
        var mark = _elements.Mark();
        var isOpen = _tokens.HasElements(TokenKind.RightBrace, "'}'");
        while (isOpen)
        {
            var isOptional = _tokens.TakeIf(TokenKind.Question);
            _elements.Add(Expression(), isOptional);
            _tokens.Expect(TokenKind.Colon, "':'", TokenKind.Comma);
            _elements.Add(Expression());
            isOpen = _tokens.NextElement(TokenKind.RightBrace, "',' or '}'") && !_tokens.TakeIf(TokenKind.RightBrace);
        }
        var (keys, values, optional) = _elements.TakeEntries(mark);
        return new MapExpr(PlaceFrom(start, start), keys, values, optional);
    }
}
