using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>Cuts an expression into tokens.</summary>
internal sealed class Lexer(CelSource source, SyntaxErrors errors)
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly FrozenSet<string> Keywords = FrozenSet.Create("in", "true", "false", "null");
    private static readonly string[] TwoCharacterSymbols = ["&&", "||", "==", "!=", "<=", ">="];
    private const string OneCharacterSymbols = "<>?:.,[](){}+-*/%!";

    private readonly string _text = source.Text;
    private readonly List<Token> _tokens = [];
    private int _at;

    public List<Token> Run()
    {
        while (SkipSpace())
            _tokens.Add(Next());
        // A block scalar ends with a line break: the end is pointed at where its last line ends.
        var end = _text.AsSpan().TrimEnd().Length;
        _tokens.Add(new Token(TokenKind.End, end, end, ""));
        return _tokens;
    }

    private char Ahead(int distance) => _at + distance < _text.Length ? _text[_at + distance] : '\0';

    /// <summary>Passes white space and comments; false at the end.</summary>
    private bool SkipSpace()
    {
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '/' && Ahead(1) == '/')
            {
                var end = _text.IndexOf('\n', _at);
                _at = end < 0 ? _text.Length - 1 : end;
            }
            else if (_text[_at] is not (' ' or '\t' or '\n' or '\r' or '\f'))
                return true;
        }
        return false;
    }

    private Token Next()
    {
        var current = _text[_at];
        if (StringLiteral.TryStart(_text, _at) is { } literal)
        {
            var value = literal.Read(errors, out var start);
            (start, _at) = (_at, start);
            return new Token(value.Kind == CelKind.Bytes ? TokenKind.Bytes : TokenKind.String, start, _at, "", value);
        }
        if (char.IsAsciiDigit(current) || (current == '.' && char.IsAsciiDigit(Ahead(1))))
            return Number();
        if (current == '_' || char.IsAsciiLetter(current))
            return Name();
        if (current == '`')
            return QuotedName();
        return Symbol();
    }

    private Token Name()
    {
        var length = _text.AsSpan(_at).IndexOfAnyExcept(NameCharacters);
        var name = length < 0 ? _text[_at..] : _text.Substring(_at, length);
        return Take(Keywords.Contains(name) ? TokenKind.Keyword : TokenKind.Name, name.Length, name);
    }

    private Token QuotedName()
    {
        var end = _text.IndexOf('`', _at + 1);
        var name = end < 0 ? "" : _text[(_at + 1)..end];
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-' or '/' or ' '))
            throw errors.UnexpectedCharacter(_at, "a back quote");
        return Take(TokenKind.QuotedName, name.Length + 2, name);
    }

    private Token Symbol()
    {
        foreach (var symbol in TwoCharacterSymbols)
        {
            if (_text.AsSpan(_at).StartsWith(symbol, StringComparison.Ordinal))
                return Take(TokenKind.Symbol, 2, symbol);
        }
        if (OneCharacterSymbols.Contains(_text[_at], StringComparison.Ordinal))
            return Take(TokenKind.Symbol, 1, _text[_at].ToString());
        Rune.DecodeFromUtf16(_text.AsSpan(_at), out var rune, out _);
        throw errors.UnexpectedCharacter(_at, Rune.IsControl(rune) || rune == Rune.ReplacementChar ? $"the character U+{rune.Value:X4}" : $"'{rune}'");
    }

    private Token Number()
    {
        if (_text[_at] == '0' && Ahead(1) is 'x' or 'X')
        {
            var digits = 2;
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

    private Token Integer(int length) =>
        Ahead(length) is 'u' or 'U' ? Take(TokenKind.UInt, length + 1) : Take(TokenKind.Int, length);

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

    private Token Take(TokenKind kind, int length, string? text = null)
    {
        var start = _at;
        _at += length;
        return new Token(kind, start, _at, text ?? _text[start.._at]);
    }
}
