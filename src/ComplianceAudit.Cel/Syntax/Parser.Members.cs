using ComplianceAudit.Cel.Macros;

namespace ComplianceAudit.Cel.Syntax;

// Names, calls, and what follows an operand: fields, indexes, calls on it.
internal sealed partial class Parser
{
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
