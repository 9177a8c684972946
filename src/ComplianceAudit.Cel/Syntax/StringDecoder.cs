using System.Globalization;
using System.Text;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>Makes the value of a literal that holds escapes, line breaks or characters beyond UTF-16. Reports every escape that is none.</summary>
/// <param name="body">What stands between the quotes.</param>
/// <param name="start">Where it starts in the expression.</param>
/// <param name="isRaw">Whether a backslash stands for itself.</param>
/// <param name="isBytes">Whether bytes are wanted.</param>
/// <param name="errors">Where problems go.</param>
internal ref struct StringDecoder(ReadOnlySpan<char> body, int start, bool isRaw, bool isBytes, SyntaxErrors errors)
{
    private readonly ReadOnlySpan<char> _body = body;
    private readonly StringBuilder _characters = new(body.Length);
    private readonly List<byte> _bytes = [];
    private int _at;
    private bool _isBroken;

    public CelValue? Read()
    {
        while (_at < _body.Length)
        {
            if (_body[_at] == '\\' && !isRaw)
                ReadEscape();
            else if (char.IsSurrogate(_body[_at]))
                ReadPair();
            else
                ReadCharacter();
        }
        if (_isBroken)
            return null;
        if (!isBytes)
            return CelValue.Of(_characters.ToString());
        FlushCharacters();
        return CelValue.Of(_bytes.ToArray());
    }

    private void ReadCharacter()
    {
        // A line break is always \n, however the file ends its lines.
        if (_body[_at] == '\r')
        {
            _characters.Append('\n');
            _at += _at + 1 < _body.Length && _body[_at + 1] == '\n' ? 2 : 1;
            return;
        }
        _characters.Append(_body[_at++]);
    }

    private void ReadPair()
    {
        if (Rune.DecodeFromUtf16(_body[_at..], out var rune, out var length) == System.Buffers.OperationStatus.Done)
            _characters.Append(rune.ToString());
        else
        {
            errors.HalfCharacter(start + _at, _body[_at]);
            _isBroken = true;
        }
        _at += length;
    }

    private void ReadEscape()
    {
        var escape = _at;
        var code = _at + 1 < _body.Length ? _body[_at + 1] : '\0';
        var known = "abfnrtv\\?\"'`".IndexOf(code, StringComparison.Ordinal);
        _at += 2;
        if (known >= 0)
        {
            _characters.Append("\a\b\f\n\r\t\v\\?\"'`"[known]);
            return;
        }
        if (code is 'u' or 'U' && isBytes)
        {
            _at += CountDigits(16, code == 'u' ? 4 : 8);
            errors.CharacterInBytes(start + escape, Text(escape));
            _isBroken = true;
        }
        else if (!(ReadNumber(code) is { } number && Append(number)))
        {
            errors.BadEscape(start + escape, Text(escape));
            _isBroken = true;
        }
    }

    private readonly string Text(int from) => _body[from..Math.Min(_at, _body.Length)].ToString();

    /// <summary>The number after an escape's letter, or from its first digit on; null when digits are missing.</summary>
    private long? ReadNumber(char code)
    {
        var (digits, radix) = code switch
        {
            'x' or 'X' => (2, 16),
            'u' => (4, 16),
            'U' => (8, 16),
            >= '0' and <= '3' => (3, 8),
            _ => (0, 0),
        };
        _at -= radix == 8 ? 1 : 0;
        var found = CountDigits(radix, digits);
        var text = _body.Slice(Math.Min(_at, _body.Length), found);
        _at += found;
        if (found < digits || digits == 0)
            return null;
        var value = 0L;
        foreach (var digit in text)
            value = (value * radix) + Convert.ToInt32(digit.ToString(), 16);
        return value;
    }

    private readonly int CountDigits(int radix, int most)
    {
        var count = 0;
        while (count < most && _at + count < _body.Length && (radix == 8 ? _body[_at + count] is >= '0' and <= '7' : char.IsAsciiHexDigit(_body[_at + count])))
            count++;
        return count;
    }

    private bool Append(long value)
    {
        if (isBytes)
        {
            FlushCharacters();
            _bytes.Add((byte)value);
            return true;
        }
        if (value is >= 0xd800 and <= 0xdbff && TryReadLowSurrogate() is { } low)
            value = char.ConvertToUtf32((char)value, low);
        if (value > 0x10ffff || !Rune.IsValid((int)value))
            return false;
        _characters.Append(new Rune((int)value).ToString());
        return true;
    }

    /// <summary>The second half of a character that is written as two escapes.</summary>
    private char? TryReadLowSurrogate()
    {
        if (_at + 6 > _body.Length || _body[_at] != '\\' || _body[_at + 1] != 'u')
            return null;
        if (!ushort.TryParse(_body.Slice(_at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var low) || !char.IsLowSurrogate((char)low))
            return null;
        _at += 6;
        return (char)low;
    }

    private readonly void FlushCharacters()
    {
        _bytes.AddRange(Encoding.UTF8.GetBytes(_characters.ToString()));
        _characters.Clear();
    }
}
