using System.Buffers;
using System.Text;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>Cuts an expression into tokens. What is none is reported and passed over.</summary>
internal sealed class Lexer(string text, SyntaxErrors errors)
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> QuotedNameCharacters = SearchValues.Create("_.-/ 0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private int _at;

    /// <summary>Whether something before the last token was reported.</summary>
    public bool HasPassedOver { get; private set; }

    /// <summary>Whether a string without an end has taken in what follows it, closing brackets too.</summary>
    public bool HasLostEnd { get; private set; }

    public Token Next()
    {
        HasPassedOver = false;
        while (true)
        {
            SkipSpace();
            if (_at >= text.Length)
                return End();
            var start = _at;
            var kind = Read();
            if (_at > start)
                return new Token(kind, start, _at);
            PassOver();
        }
    }

    private Token End()
    {
        // A block scalar ends with a line break: the end is pointed at where its last line ends.
        var end = text.AsSpan().TrimEnd().Length;
        return new Token(TokenKind.End, end, end);
    }

    private char Ahead(int distance) => _at + distance < text.Length ? text[_at + distance] : '\0';

    /// <summary>Passes white space and comments.</summary>
    private void SkipSpace()
    {
        for (; _at < text.Length; _at++)
        {
            if (text[_at] == '/' && Ahead(1) == '/')
            {
                var end = text.IndexOf('\n', _at);
                _at = end < 0 ? text.Length - 1 : end;
            }
            else if (text[_at] is not (' ' or '\t' or '\n' or '\r' or '\f'))
                return;
        }
    }

    /// <summary>Reads a token; stays where it is when none starts here.</summary>
    private TokenKind Read()
    {
        switch (text[_at])
        {
            case '\'' or '"':
                return String(0, false);
            case 'r' or 'R' or 'b' or 'B' when StringPrefix() is > 0 and var prefix:
                return String(prefix, true);
            case '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                return Name();
            case >= '0' and <= '9':
                return Number();
            case '.' when char.IsAsciiDigit(Ahead(1)):
                return Number();
            case '`':
                return QuotedName();
            default:
                return Symbol();
        }
    }

    private TokenKind Symbol() => (text[_at], Ahead(1)) switch
    {
        ('&', '&') => Take(TokenKind.And, 2),
        ('|', '|') => Take(TokenKind.Or, 2),
        ('=', '=') => Take(TokenKind.Equal, 2),
        ('!', '=') => Take(TokenKind.NotEqual, 2),
        ('<', '=') => Take(TokenKind.LessOrEqual, 2),
        ('>', '=') => Take(TokenKind.GreaterOrEqual, 2),
        ('&', _) => TakeHalf(TokenKind.And, "&&"),
        ('|', _) => TakeHalf(TokenKind.Or, "||"),
        ('=', _) => TakeHalf(TokenKind.Equal, "=="),
        ('<', _) => Take(TokenKind.Less, 1),
        ('>', _) => Take(TokenKind.Greater, 1),
        ('!', _) => Take(TokenKind.Not, 1),
        ('+', _) => Take(TokenKind.Plus, 1),
        ('-', _) => Take(TokenKind.Minus, 1),
        ('*', _) => Take(TokenKind.Star, 1),
        ('/', _) => Take(TokenKind.Slash, 1),
        ('%', _) => Take(TokenKind.Percent, 1),
        ('?', _) => Take(TokenKind.Question, 1),
        (':', _) => Take(TokenKind.Colon, 1),
        ('.', _) => Take(TokenKind.Dot, 1),
        (',', _) => Take(TokenKind.Comma, 1),
        ('(', _) => Take(TokenKind.LeftParenthesis, 1),
        (')', _) => Take(TokenKind.RightParenthesis, 1),
        ('[', _) => Take(TokenKind.LeftBracket, 1),
        (']', _) => Take(TokenKind.RightBracket, 1),
        ('{', _) => Take(TokenKind.LeftBrace, 1),
        ('}', _) => Take(TokenKind.RightBrace, 1),
        _ => TokenKind.Bad,
    };

    private TokenKind Take(TokenKind kind, int length)
    {
        _at += length;
        return kind;
    }

    /// <summary>Takes half of a symbol for the whole.</summary>
    private TokenKind TakeHalf(TokenKind kind, string symbol)
    {
        errors.HalfSymbol(_at, symbol);
        return Take(kind, 1);
    }

    private TokenKind Name()
    {
        var rest = text.AsSpan(_at);
        var length = rest.IndexOfAnyExcept(NameCharacters);
        var name = length < 0 ? rest : rest[..length];
        return Take(Words.KindOf(name), name.Length);
    }

    private TokenKind QuotedName()
    {
        var length = text.AsSpan(_at + 1).IndexOfAnyExcept(QuotedNameCharacters);
        if (length > 0 && text[_at + 1 + length] == '`')
            return Take(TokenKind.QuotedName, length + 2);
        errors.QuotedName(_at);
        var line = Line(_at + 1);
        var end = line.IndexOf('`');
        return Take(TokenKind.Bad, 1 + (end < 0 ? 0 : end + 1));
    }

    private ReadOnlySpan<char> Line(int from)
    {
        var rest = text.AsSpan(from);
        var end = rest.IndexOfAny('\n', '\r');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>Length of the letters before the quote of a string or bytes; 0 when no quote follows.</summary>
    private int StringPrefix()
    {
        var length = text[_at] is 'b' or 'B' && Ahead(1) is 'r' or 'R' ? 2 : 1;
        return Ahead(length) is '\'' or '"' ? length : 0;
    }

    private TokenKind String(int prefix, bool hasPrefix)
    {
        var literal = new StringLiteral(text, _at, prefix);
        if (literal.End is { } end)
            return Take(hasPrefix && literal.IsBytes ? TokenKind.Bytes : TokenKind.String, end - _at);
        errors.UnclosedString(_at, literal.Quote);
        HasLostEnd = true;
        return Take(TokenKind.Bad, literal.Quote.Length == 3 ? text.Length - _at : Line(_at).Length);
    }

    private TokenKind Number()
    {
        if (text[_at] == '0' && Ahead(1) == 'x' && char.IsAsciiHexDigit(Ahead(2)))
        {
            var digits = 3;
            while (char.IsAsciiHexDigit(Ahead(digits)))
                digits++;
            return Integer(digits);
        }
        var length = Digits(0);
        if (Ahead(length) == '.' && char.IsAsciiDigit(Ahead(length + 1)))
            return Take(TokenKind.Double, Exponent(Digits(length + 1)));
        var withExponent = Exponent(length);
        return withExponent > length ? Take(TokenKind.Double, withExponent) : Integer(length);
    }

    private TokenKind Integer(int length) => Ahead(length) is 'u' or 'U' ? Take(TokenKind.UInt, length + 1) : Take(TokenKind.Int, length);

    private int Digits(int from)
    {
        while (char.IsAsciiDigit(Ahead(from)))
            from++;
        return from;
    }

    /// <summary>End of an exponent that starts at a distance, or the distance when there is none.</summary>
    private int Exponent(int from)
    {
        if (Ahead(from) is not ('e' or 'E'))
            return from;
        var digits = Ahead(from + 1) is '+' or '-' ? from + 2 : from + 1;
        return char.IsAsciiDigit(Ahead(digits)) ? Digits(digits) : from;
    }

    /// <summary>Reports a character that starts no token; those that follow it directly are passed over with it.</summary>
    private void PassOver()
    {
        HasPassedOver = true;
        Rune.DecodeFromUtf16(text.AsSpan(_at), out var rune, out var length);
        var found = length == 1 ? text[_at] : rune.Value;
        errors.UnexpectedCharacter(_at, Rune.IsValid(found) && !Rune.IsControl(rune) ? $"'{rune}'" : $"the character U+{found:X4}");
        _at += length;
        while (_at < text.Length && StartsNothing(text[_at]))
            _at++;
    }

    private static bool StartsNothing(char c) => c > '~' || (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f')) || c is '#' or '$' or ';' or '@' or '\\' or '^' or '~';
}
