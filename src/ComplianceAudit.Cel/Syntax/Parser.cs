using System.Runtime.CompilerServices;
using ComplianceAudit.Cel.Macros;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>Makes a syntax tree of an expression, by recursive descent over the grammar of the language definition. Every error is reported; the tree then has gaps.</summary>
internal sealed class Parser
{
    /// <summary>Levels of nesting, far above any readable expression and far below what the stack holds.</summary>
    public const int MaxDepth = 200;

    /// <summary>Characters in one expression.</summary>
    public const int MaxLength = 100_000;

    private const string Value = "a value";

    private readonly string _text;
    private readonly SyntaxErrors _errors;
    private readonly TokenReader _tokens;
    private readonly Collector _elements = new();
    private int _nesting;

    private Parser(string text, SyntaxErrors errors)
    {
        (_text, _errors) = (text, errors);
        _tokens = new TokenReader(text, errors);
    }

    private TokenKind Kind => _tokens.Current.Kind;

    /// <summary>The tree. Where something could not be read, it has an <see cref="ErrorExpr"/> and the diagnostics say why.</summary>
    public static Expr Parse(CelSource source, List<CelDiagnostic> diagnostics)
    {
        var errors = new SyntaxErrors(source, diagnostics);
        if (source.Text.Length > MaxLength)
        {
            errors.TooLong(MaxLength);
            return new ErrorExpr(default);
        }
        var parser = new Parser(source.Text, errors);
        var expression = parser.Expression();
        parser._tokens.Expect(TokenKind.End, "an operator or the end", TokenKind.End);
        return errors.IsOver ? new ErrorExpr(default) : expression;
    }

    private Place PlaceFrom(int start, int offset) => new(start, offset, _tokens.End);

    private string TextOf(Token token) => _text[token.Start..token.End];

    private ErrorExpr Nothing(int start, params Expr[] parts) => new(new Place(start, start, Math.Max(start, _tokens.End)), parts);

    private T Made<T>(T expression)
        where T : Expr
    {
        if (expression.Depth > MaxDepth)
            Refuse(expression.Offset);
        return expression;
    }

    /// <summary>Ends the whole: what is nested deeper must not be walked over by anyone.</summary>
    private void Refuse(int offset)
    {
        _errors.TooDeep(offset, MaxDepth);
        _tokens.Stop();
    }

    /// <summary>Goes down a level; false when there are none left, or no stack for them.</summary>
    private bool Descend()
    {
        var isPossible = ++_nesting <= MaxDepth && RuntimeHelpers.TryEnsureSufficientExecutionStack();
        if (!isPossible)
            Refuse(_tokens.Current.Start);
        return isPossible;
    }

    private Expr Expression()
    {
        var start = _tokens.Current.Start;
        if (!Descend())
            return Nothing(start);
        var expression = Operation(Precedence.Or);
        if (Kind == TokenKind.Question)
        {
            var offset = _tokens.Take().Start;
            var then = Operation(Precedence.Or);
            _tokens.Expect(TokenKind.Colon, "':'", TokenKind.Comma);
            var otherwise = Expression();
            expression = Made(new ConditionalExpr(PlaceFrom(start, offset), expression, then, otherwise));
        }
        _nesting--;
        return expression;
    }

    /// <summary>Operands joined by operators that bind at least as tightly as a level.</summary>
    private Expr Operation(int lowest)
    {
        var start = _tokens.Current.Start;
        var left = Unary();
        while (true)
        {
            var level = Precedence.Of(Kind);
            if (level < lowest)
                return left;
            left = level <= Precedence.And ? Logic(start, left, level) : Binary(start, left, level);
        }
    }

    private LogicExpr Logic(int start, Expr left, int level)
    {
        var (kind, offset, _) = _tokens.Current;
        var mark = _elements.Mark(left);
        while (_tokens.TakeIf(kind))
            _elements.Add(Operation(level + 1));
        return Made(new LogicExpr(PlaceFrom(start, offset), kind == TokenKind.And, _elements.Take(mark)));
    }

    private BinaryExpr Binary(int start, Expr left, int level)
    {
        var symbol = _tokens.Take();
        var right = Operation(level + 1);
        return Made(new BinaryExpr(PlaceFrom(start, symbol.Start), Precedence.SymbolOf(symbol.Kind), left, right));
    }

    private Expr Unary()
    {
        var symbol = _tokens.Current;
        if (symbol.Kind is not (TokenKind.Not or TokenKind.Minus))
            return Postfix(symbol.Start, Primary());
        _tokens.Take();
        if (symbol.Kind == TokenKind.Minus && Kind is TokenKind.Int or TokenKind.Double)
            return Postfix(symbol.Start, Number(symbol.Start, true));
        if (!Descend())
            return Nothing(symbol.Start);
        var operand = Unary();
        _nesting--;
        return Made(new UnaryExpr(PlaceFrom(symbol.Start, symbol.Start), symbol.Kind == TokenKind.Not ? '!' : '-', operand));
    }

    private Expr Postfix(int start, Expr operand)
    {
        while (true)
        {
            if (_tokens.TakeIf(TokenKind.Dot))
                operand = Made(Member(start, operand));
            else if (Kind == TokenKind.LeftBracket)
                operand = Made(Index(start, operand));
            else if (Kind == TokenKind.LeftBrace && operand is NameExpr or SelectExpr)
                operand = Message(start);
            else
                return operand;
        }
    }

    private IndexExpr Index(int start, Expr operand)
    {
        var offset = _tokens.Take().Start;
        var isOptional = _tokens.TakeIf(TokenKind.Question);
        var index = Expression();
        _tokens.Expect(TokenKind.RightBracket, "']'", TokenKind.RightBracket);
        return new IndexExpr(PlaceFrom(start, offset), operand, index, isOptional);
    }

    private Expr Member(int start, Expr operand)
    {
        var isOptional = _tokens.TakeIf(TokenKind.Question);
        var name = _tokens.Current;
        if (name.Kind is not (TokenKind.Name or TokenKind.QuotedName))
            return NoMember(start, operand, name);
        _tokens.Take();
        if (name.Kind == TokenKind.QuotedName)
            return new SelectExpr(PlaceFrom(start, name.Start), operand, _text[(name.Start + 1)..(name.End - 1)], isOptional);
        var text = TextOf(name);
        if (isOptional || Kind != TokenKind.LeftParenthesis)
            return new SelectExpr(PlaceFrom(start, name.Start), operand, text, isOptional);
        var arguments = Arguments();
        var place = PlaceFrom(start, name.Start);
        if (operand is NameExpr { IsRooted: false } space && Macro.FindQualified(space.Name, text, arguments.Length) is { } qualified)
            return Expand(place, qualified, qualified.Names[0], null, arguments);
        return Macro.Find(text, true, arguments.Length) is { } macro
            ? Expand(place, macro, text, operand, arguments)
            : new CallExpr(place, operand, text, arguments, false);
    }

    private ErrorExpr NoMember(int start, Expr operand, Token found)
    {
        if (found.Kind is TokenKind.True or TokenKind.False or TokenKind.Null or TokenKind.In)
        {
            _errors.KeywordAsField(found);
            _tokens.Take();
        }
        else
        {
            _tokens.Unexpected("the name of a field or function");
            _tokens.TakeIf(TokenKind.Bad);
        }
        return Nothing(start, operand);
    }

    private Expr Expand(Place place, Macro macro, string name, Expr? target, Expr[] arguments)
    {
        if (macro.Validate(arguments, _errors))
            return new MacroExpr(place, macro, name, target, arguments);
        return new ErrorExpr(place, target is null ? [] : [target]);
    }

    private Expr[] Arguments()
    {
        _tokens.Take();
        if (_tokens.TakeIf(TokenKind.RightParenthesis))
            return [];
        var mark = _elements.Mark();
        do
            _elements.Add(Expression());
        while (_tokens.NextElement(TokenKind.RightParenthesis, "',' or ')'"));
        return _elements.Take(mark);
    }

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
                _tokens.Unexpected(Value);
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

    private Expr Name()
    {
        var start = _tokens.Current.Start;
        var isRooted = _tokens.TakeIf(TokenKind.Dot);
        if (Kind != TokenKind.Name)
        {
            _tokens.Unexpected("a name");
            _tokens.TakeIf(TokenKind.Bad);
            return Nothing(start);
        }
        var name = _tokens.Take();
        var text = TextOf(name);
        var isReserved = Words.IsReserved(text);
        if (isReserved)
            _errors.ReservedWord(name.Start, text);
        if (Kind != TokenKind.LeftParenthesis)
            return isReserved ? Nothing(start) : new NameExpr(PlaceFrom(start, name.Start), text, isRooted);
        var arguments = Arguments();
        var place = PlaceFrom(start, name.Start);
        if (isReserved)
            return new ErrorExpr(place, arguments);
        return !isRooted && Macro.Find(text, false, arguments.Length) is { } macro
            ? Expand(place, macro, text, null, arguments)
            : new CallExpr(place, null, text, arguments, isRooted);
    }

    private ListExpr List()
    {
        var start = _tokens.Take().Start;
        var mark = _elements.Mark();
        var isOpen = true;
        while (isOpen && !_tokens.TakeIf(TokenKind.RightBracket))
        {
            var isOptional = _tokens.TakeIf(TokenKind.Question);
            _elements.Add(Expression(), isOptional);
            isOpen = _tokens.NextElement(TokenKind.RightBracket, "',' or ']'");
        }
        var optional = _elements.TakeOptional(mark);
        return new ListExpr(PlaceFrom(start, start), _elements.Take(mark), optional);
    }

    private MapExpr Map()
    {
        var start = _tokens.Take().Start;
        var mark = _elements.Mark();
        var isOpen = true;
        while (isOpen && !_tokens.TakeIf(TokenKind.RightBrace))
        {
            var isOptional = _tokens.TakeIf(TokenKind.Question);
            _elements.Add(Expression(), isOptional);
            _tokens.Expect(TokenKind.Colon, "':'", TokenKind.Comma);
            _elements.Add(Expression());
            isOpen = _tokens.NextElement(TokenKind.RightBrace, "',' or '}'");
        }
        var (keys, values, optional) = _elements.TakeEntries(mark);
        return new MapExpr(PlaceFrom(start, start), keys, values, optional);
    }

    /// <summary>Reports a message literal, and reads the values of its fields for the errors in them.</summary>
    private ErrorExpr Message(int start)
    {
        _errors.MessageLiteral(_tokens.Take().Start);
        var mark = _elements.Mark();
        var isOpen = true;
        while (isOpen && !_tokens.TakeIf(TokenKind.RightBrace))
        {
            _tokens.SkipTo(TokenKind.Colon, TokenKind.Comma);
            if (_tokens.TakeIf(TokenKind.Colon))
                _elements.Add(Expression());
            isOpen = _tokens.NextElement(TokenKind.RightBrace, "',' or '}'");
        }
        return Nothing(start, _elements.Take(mark));
    }
}
