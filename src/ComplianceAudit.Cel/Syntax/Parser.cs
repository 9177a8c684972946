using System.Collections.Frozen;
using System.Globalization;
using ComplianceAudit.Cel.Macros;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>Makes a syntax tree of an expression, by recursive descent over the grammar of the language definition.</summary>
internal sealed class Parser
{
    /// <summary>Levels of nesting, far above any readable expression and far below what the stack holds.</summary>
    public const int MaxDepth = 200;

    /// <summary>Characters in one expression.</summary>
    public const int MaxLength = 100_000;

    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while");

    private readonly SyntaxErrors _errors;
    private readonly List<Token> _tokens;
    private int _at;
    private int _nesting;

    private Parser(CelSource source)
    {
        _errors = new SyntaxErrors(source);
        if (source.Text.Length > MaxLength)
            throw _errors.TooLong(MaxLength);
        _tokens = new Lexer(source, _errors).Run();
    }

    private Token Current => _tokens[_at];

    /// <summary>The tree, or null and the first error.</summary>
    public static Expr? Parse(CelSource source, out CelDiagnostic? problem)
    {
        try
        {
            problem = null;
            var parser = new Parser(source);
            var expression = parser.Expression();
            return parser.Current.Kind == TokenKind.End ? expression : throw parser._errors.Unexpected(parser.Current, "an operator or the end");
        }
        catch (SyntaxFailure failure)
        {
            problem = failure.Diagnostic;
            return null;
        }
    }

    private Token Take() => _tokens[_at++];

    private bool TakeIf(string symbol)
    {
        if (!Current.Is(symbol))
            return false;
        _at++;
        return true;
    }

    private Token Expect(string symbol) => Current.Is(symbol) ? Take() : throw _errors.Unexpected(Current, $"'{symbol}'");

    private T Made<T>(T expression)
        where T : Expr =>
        expression.Depth <= MaxDepth ? expression : throw _errors.TooDeep(expression.Offset, MaxDepth);

    private Expr Expression()
    {
        if (++_nesting > MaxDepth)
            throw _errors.TooDeep(Current.Start, MaxDepth);
        var condition = Terms("||");
        if (Current.Is("?"))
        {
            var offset = Take().Start;
            var then = Terms("||");
            Expect(":");
            condition = Made(new ConditionalExpr(offset, condition, then, Expression()));
        }
        _nesting--;
        return condition;
    }

    private Expr Terms(string symbol)
    {
        var isAnd = symbol == "&&";
        var first = isAnd ? Binary(0) : Terms("&&");
        if (!Current.Is(symbol))
            return first;
        var offset = Current.Start;
        var terms = new List<Expr> { first };
        while (TakeIf(symbol))
            terms.Add(isAnd ? Binary(0) : Terms("&&"));
        return Made(new LogicExpr(offset, isAnd, [.. terms]));
    }

    private Expr Binary(int level)
    {
        if (level == Precedence.Levels.Length)
            return Unary();
        var left = Binary(level + 1);
        while (Current.Kind is TokenKind.Symbol or TokenKind.Keyword && Precedence.Levels[level].Contains(Current.Text))
        {
            var symbol = Take();
            left = Made(new BinaryExpr(symbol.Start, symbol.Text, left, Binary(level + 1)));
        }
        return left;
    }

    private Expr Unary()
    {
        if (!Current.Is("!") && !Current.Is("-"))
            return Postfix(Primary());
        var symbol = Take();
        if (symbol.Text == "-" && Current.Kind is TokenKind.Int or TokenKind.Double)
            return Postfix(Number(Take(), "-"));
        if (++_nesting > MaxDepth)
            throw _errors.TooDeep(symbol.Start, MaxDepth);
        var operand = Unary();
        _nesting--;
        return Made(new UnaryExpr(symbol.Start, symbol.Text[0], operand));
    }

    private Expr Postfix(Expr operand)
    {
        while (true)
        {
            if (TakeIf("."))
                operand = Made(Member(operand));
            else if (Current.Is("["))
            {
                var offset = Take().Start;
                var isOptional = TakeIf("?");
                operand = Made(new IndexExpr(offset, operand, Expression(), isOptional));
                Expect("]");
            }
            else if (Current.Is("{") && operand is NameExpr or SelectExpr)
                throw _errors.MessageLiteral(Current.Start);
            else
                return operand;
        }
    }

    private Expr Member(Expr operand)
    {
        var isOptional = TakeIf("?");
        if (Current.Kind is not (TokenKind.Name or TokenKind.QuotedName))
            throw _errors.Unexpected(Current, "the name of a field or function");
        var name = Take();
        if (isOptional || name.Kind == TokenKind.QuotedName || !Current.Is("("))
            return new SelectExpr(name.Start, operand, name.Text, isOptional);
        var arguments = Arguments();
        if (operand is NameExpr { IsRooted: false } space && Macro.Find($"{space.Name}.{name.Text}", false, arguments.Length) is { } qualified)
            return Expand(name.Start, qualified, null, arguments);
        if (Macro.Find(name.Text, true, arguments.Length) is { } macro)
            return Expand(name.Start, macro, operand, arguments);
        return new CallExpr(name.Start, operand, name.Text, arguments, false);
    }

    private MacroExpr Expand(int offset, Macro macro, Expr? target, Expr[] arguments)
    {
        macro.Validate(arguments, _errors);
        return new MacroExpr(offset, macro, target, arguments);
    }

    private Expr[] Arguments()
    {
        Expect("(");
        var arguments = new List<Expr>();
        while (!TakeIf(")"))
        {
            if (arguments.Count > 0 && !TakeIf(","))
                throw _errors.Unexpected(Current, "',' or ')'");
            arguments.Add(Expression());
        }
        return [.. arguments];
    }

    private Expr Primary()
    {
        var token = Current;
        if (TakeIf("("))
        {
            var inner = Expression();
            Expect(")");
            return inner;
        }
        if (token.Is("["))
            return Made(List());
        if (token.Is("{"))
            return Made(Map());
        if (token.Is(".") || token.Kind == TokenKind.Name)
            return Made(Name());
        if (token.Kind is TokenKind.Int or TokenKind.UInt or TokenKind.Double)
            return Number(Take(), "");
        return Constant();
    }

    private LiteralExpr Constant()
    {
        var token = Current;
        var value = token.Kind switch
        {
            TokenKind.String or TokenKind.Bytes => token.Value,
            TokenKind.Keyword when token.Text == "true" => CelValue.True,
            TokenKind.Keyword when token.Text == "false" => CelValue.False,
            TokenKind.Keyword when token.Text == "null" => CelValue.Null,
            _ => throw _errors.Unexpected(token, "a value"),
        };
        return new LiteralExpr(Take().Start, value);
    }

    private Expr Name()
    {
        var isRooted = TakeIf(".");
        if (Current.Kind != TokenKind.Name)
            throw _errors.Unexpected(Current, "a name");
        var name = Take();
        if (Reserved.Contains(name.Text))
            throw _errors.ReservedWord(name.Start, name.Text);
        if (!Current.Is("("))
            return new NameExpr(name.Start, name.Text, isRooted);
        var arguments = Arguments();
        if (!isRooted && Macro.Find(name.Text, false, arguments.Length) is { } macro)
            return Expand(name.Start, macro, null, arguments);
        return new CallExpr(name.Start, null, name.Text, arguments, isRooted);
    }

    private ListExpr List()
    {
        var offset = Expect("[").Start;
        var elements = new List<Expr>();
        var optional = new List<bool>();
        while (!TakeIf("]"))
        {
            optional.Add(TakeIf("?"));
            elements.Add(Expression());
            if (!TakeIf(",") && !Current.Is("]"))
                throw _errors.Unexpected(Current, "',' or ']'");
        }
        return new ListExpr(offset, [.. elements], [.. optional]);
    }

    private MapExpr Map()
    {
        var offset = Expect("{").Start;
        var keys = new List<Expr>();
        var values = new List<Expr>();
        var optional = new List<bool>();
        while (!TakeIf("}"))
        {
            optional.Add(TakeIf("?"));
            keys.Add(Expression());
            Expect(":");
            values.Add(Expression());
            if (!TakeIf(",") && !Current.Is("}"))
                throw _errors.Unexpected(Current, "',' or '}'");
        }
        return new MapExpr(offset, [.. keys], [.. values], [.. optional]);
    }

    private LiteralExpr Number(Token token, string sign)
    {
        var offset = token.Start - sign.Length;
        var isHex = token.Text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        if (token.Kind == TokenKind.Double)
            return Double(offset, sign + token.Text);
        var digits = token.Text.TrimEnd('u', 'U');
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        var isNumber = ulong.TryParse(isHex ? digits[2..] : digits, style, CultureInfo.InvariantCulture, out var magnitude);
        if (token.Kind == TokenKind.UInt)
            return isNumber ? new LiteralExpr(offset, CelValue.Of(magnitude)) : throw _errors.NumberOutOfRange(offset, token.Text, "a uint");
        var limit = sign.Length > 0 ? (ulong)long.MaxValue + 1 : long.MaxValue;
        if (!isNumber || magnitude > limit)
            throw _errors.NumberOutOfRange(offset, sign + token.Text, "an int");
        return new LiteralExpr(offset, CelValue.Of(sign.Length > 0 ? unchecked(-(long)magnitude) : (long)magnitude));
    }

    private LiteralExpr Double(int offset, string text)
    {
        var number = double.Parse(text, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? new LiteralExpr(offset, CelValue.Of(number)) : throw _errors.NumberOutOfRange(offset, text, "a double");
    }
}
