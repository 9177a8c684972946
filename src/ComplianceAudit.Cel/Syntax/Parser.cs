using System.Runtime.CompilerServices;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>Makes a syntax tree of an expression, by recursive descent over the grammar of the language definition. Every error is reported; the tree then has gaps.</summary>
internal sealed partial class Parser
{
    /// <summary>Levels of nesting, far above any readable expression and far below what the stack holds.</summary>
    public const int MaxDepth = 200;

    /// <summary>Characters in one expression.</summary>
    public const int MaxLength = 100_000;

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
        if (!StackRoom.Holds(expression.Depth))
            errors.NoStack(expression.Offset);
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
        if (++_nesting > MaxDepth)
            Refuse(_tokens.Current.Start);
        else if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return true;
        else
            _errors.NoStack(_tokens.Current.Start);
        _tokens.Stop();
        return false;
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
}
