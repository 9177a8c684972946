using System.Text;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>A string or bytes literal in any of its forms: raw or not, one quote or three.</summary>
internal readonly ref struct StringLiteral
{
    private readonly ReadOnlySpan<char> _body;
    private readonly int _bodyStart;
    private readonly bool _isRaw;

    /// <summary>The literal that starts at an offset with a number of letters before its quote.</summary>
    public StringLiteral(string text, int start, int prefix)
    {
        for (var i = start; i < start + prefix; i++)
        {
            IsBytes |= text[i] is 'b' or 'B';
            _isRaw |= text[i] is 'r' or 'R';
        }
        var opening = text.AsSpan(start + prefix);
        var mark = opening[0];
        Quote = opening.StartsWith([mark, mark, mark]) ? new string(mark, 3) : mark == '"' ? "\"" : "'";
        _bodyStart = start + prefix + Quote.Length;
        var rest = opening[Quote.Length..];
        var length = LengthOfBody(rest);
        _body = length < 0 ? rest : rest[..length];
        End = length < 0 ? null : _bodyStart + length + Quote.Length;
    }

    /// <summary>The literal that a token is.</summary>
    public static StringLiteral Of(string text, Token token) => new(text, token.Start, text.AsSpan(token.Start).IndexOfAny('\'', '"'));

    public bool IsBytes { get; }

    /// <summary>The quote that ends it.</summary>
    public string Quote { get; }

    /// <summary>Offset behind its closing quote; null when there is none.</summary>
    public int? End { get; }

    /// <summary>Its value; null when it holds what no string can, which is reported.</summary>
    public CelValue? Read(SyntaxErrors errors)
    {
        var isPlain = (_isRaw || !_body.Contains('\\')) && !_body.Contains('\r') && !_body.ContainsAnyInRange('\ud800', '\udfff');
        if (!isPlain)
            return new StringDecoder(_body, _bodyStart, _isRaw, IsBytes, errors).Read();
        return IsBytes ? CelValue.Of(Bytes()) : CelValue.Of(_body.ToString());
    }

    private byte[] Bytes()
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(_body)];
        Encoding.UTF8.GetBytes(_body, bytes);
        return bytes;
    }

    private int LengthOfBody(ReadOnlySpan<char> rest)
    {
        for (var at = 0; at < rest.Length; at++)
        {
            if (rest[at] == '\\' && !_isRaw)
                at++;
            else if (rest[at] == Quote[0] && rest[at..].StartsWith(Quote))
                return at;
            if (Quote.Length == 1 && at < rest.Length && rest[at] is '\n' or '\r')
                return -1;
        }
        return -1;
    }
}
