using System.Text;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>Reads a string or bytes literal in any of its forms: raw or not, one quote or three.</summary>
internal sealed class StringLiteral
{
    private readonly string _text;
    private readonly int _start;
    private readonly bool _isRaw;
    private readonly bool _isBytes;
    private readonly string _quote;
    private readonly StringBuilder _characters = new();
    private readonly List<byte> _bytes = [];
    private int _at;

    private StringLiteral(string text, int start, int quoteAt, bool isRaw, bool isBytes)
    {
        (_text, _start, _isRaw, _isBytes) = (text, start, isRaw, isBytes);
        var mark = text[quoteAt];
        var isTriple = quoteAt + 2 < text.Length && text[quoteAt + 1] == mark && text[quoteAt + 2] == mark;
        _quote = new string(mark, isTriple ? 3 : 1);
        _at = quoteAt + _quote.Length;
    }

    /// <summary>The literal that starts at an offset; null when none does.</summary>
    public static StringLiteral? TryStart(string text, int start)
    {
        var (isRaw, isBytes) = (false, false);
        for (var at = start; at < text.Length; at++)
        {
            switch (text[at])
            {
                case 'r' or 'R' when !isRaw: isRaw = true; break;
                case 'b' or 'B' when !isBytes: isBytes = true; break;
                case '\'' or '"': return new StringLiteral(text, start, at, isRaw, isBytes);
                default: return null;
            }
        }
        return null;
    }

    public CelValue Read(SyntaxErrors errors, out int end)
    {
        while (!_text.AsSpan(_at).StartsWith(_quote, StringComparison.Ordinal))
        {
            if (_at >= _text.Length || (_quote.Length == 1 && _text[_at] is '\n' or '\r'))
                throw errors.UnclosedString(_start, _quote);
            if (_text[_at] == '\\' && !_isRaw)
                ReadEscape(errors);
            else
                ReadCharacter();
        }
        end = _at + _quote.Length;
        if (!_isBytes)
            return CelValue.Of(_characters.ToString());
        FlushCharacters();
        return CelValue.Of(_bytes.ToArray());
    }

    private void ReadCharacter()
    {
        // A line break is always \n, however the file ends its lines.
        if (_text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n')
            _at++;
        _characters.Append(_text[_at++]);
    }

    private void ReadEscape(SyntaxErrors errors)
    {
        var start = _at;
        var code = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        _at += 2;
        var known = "abfnrtv\\?\"'`".IndexOf(code, StringComparison.Ordinal);
        if (known >= 0)
            _characters.Append("\a\b\f\n\r\t\v\\?\"'`"[known]);
        else if (!ReadNumericEscape(code))
            throw errors.BadEscape(start, _text[start..Math.Min(_text.Length, _at)]);
    }

    private bool ReadNumericEscape(char code)
    {
        var (digits, radix) = code switch
        {
            'x' or 'X' => (2, 16),
            'u' when !_isBytes => (4, 16),
            'U' when !_isBytes => (8, 16),
            >= '0' and <= '3' => (3, 8),
            _ => (0, 0),
        };
        _at -= radix == 8 ? 1 : 0;
        if (digits == 0 || _at + digits > _text.Length)
            return false;
        var value = 0L;
        for (var i = 0; i < digits; i++)
        {
            var digit = char.IsAsciiHexDigit(_text[_at + i]) ? Convert.ToInt32(_text[_at + i].ToString(), 16) : radix;
            if (digit >= radix)
                return false;
            value = (value * radix) + digit;
        }
        _at += digits;
        return Append(value);
    }

    private bool Append(long value)
    {
        if (_isBytes)
        {
            FlushCharacters();
            _bytes.Add((byte)value);
            return true;
        }
        if (value > int.MaxValue || !Rune.IsValid((int)value))
            return false;
        _characters.Append(new Rune((int)value).ToString());
        return true;
    }

    private void FlushCharacters()
    {
        _bytes.AddRange(Encoding.UTF8.GetBytes(_characters.ToString()));
        _characters.Clear();
    }
}
