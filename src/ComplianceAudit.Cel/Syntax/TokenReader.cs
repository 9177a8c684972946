namespace ComplianceAudit.Cel.Syntax;

/// <summary>Walks over the tokens. Of errors that follow from one another only the first is reported.</summary>
internal sealed class TokenReader
{
    private readonly Lexer _lexer;
    private readonly SyntaxErrors _errors;
    private int _reportedAt = -1;
    private bool _isUnbalanced;

    public TokenReader(string text, SyntaxErrors errors)
    {
        (_lexer, _errors) = (new Lexer(text, errors), errors);
        Advance();
    }

    public Token Current { get; private set; }

    /// <summary>Offset behind the last token taken.</summary>
    public int End { get; private set; }

    public Token Take()
    {
        var taken = Current;
        End = taken.End;
        Advance();
        return taken;
    }

    public bool TakeIf(TokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        Take();
        return true;
    }

    /// <summary>Leaves nothing to read.</summary>
    public void Stop() => Current = new Token(TokenKind.End, Current.Start, Current.Start);

    public void Unexpected(string expected)
    {
        var isKnown = Current.Start == _reportedAt || Current.Kind == TokenKind.Bad || (Current.Kind == TokenKind.End && _isUnbalanced);
        if (!isKnown)
            _errors.Unexpected(Current, expected);
        _reportedAt = Current.Start;
    }

    /// <summary>Takes a token that must stand here, or passes over what stands before it.</summary>
    /// <param name="kind">The token.</param>
    /// <param name="expected">What is expected, in words.</param>
    /// <param name="orElse">Another token to stop at.</param>
    public void Expect(TokenKind kind, string expected, TokenKind orElse)
    {
        if (TakeIf(kind))
            return;
        Unexpected(expected);
        SkipTo(kind, orElse);
        TakeIf(kind);
    }

    /// <summary>Whether a list or a map has elements; one without any is taken to its end. As the grammar has it, a comma may stand behind no elements too.</summary>
    /// <param name="closing">The bracket that ends it.</param>
    /// <param name="expected">The bracket, in words.</param>
    public bool HasElements(TokenKind closing, string expected)
    {
        if (TakeIf(closing))
            return false;
        if (!TakeIf(TokenKind.Comma))
            return true;
        Expect(closing, expected, closing);
        return false;
    }

    /// <summary>Goes on to the next element of a list; false at its end, which is taken.</summary>
    /// <param name="closing">The bracket that ends the list.</param>
    /// <param name="expected">What is expected, in words.</param>
    public bool NextElement(TokenKind closing, string expected)
    {
        if (TakeIf(TokenKind.Comma))
            return true;
        if (TakeIf(closing))
            return false;
        Unexpected(expected);
        SkipTo(TokenKind.Comma, closing);
        if (TakeIf(TokenKind.Comma))
            return true;
        TakeIf(closing);
        return false;
    }

    /// <summary>Passes over tokens, brackets with all that they hold, up to one of two kinds, or to a closing bracket or the end; nothing more is said of where it stops.</summary>
    public void SkipTo(TokenKind kind, TokenKind orElse)
    {
        for (var depth = 0; Current.Kind != TokenKind.End; Take())
        {
            if (depth == 0 && (Current.Kind == kind || Current.Kind == orElse))
            {
                _reportedAt = Current.Start;
                return;
            }
            if (IsClosing(Current.Kind) && depth-- == 0)
                break;
            if (IsOpening(Current.Kind))
                depth++;
        }
        _isUnbalanced = true;
        _reportedAt = Current.Start;
    }

    private static bool IsOpening(TokenKind kind) => kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace;

    private static bool IsClosing(TokenKind kind) => kind is TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace;

    private void Advance()
    {
        if (_errors.IsOver)
            return;
        Current = _lexer.Next();
        _isUnbalanced |= _lexer.HasLostEnd;
        if (_lexer.HasPassedOver)
            _reportedAt = Current.Start;
    }
}
