using System.Collections.Immutable;

namespace ComplianceAudit.Cel.Checking;

/// <summary>Reads types as signatures write them.</summary>
internal ref struct TypeText(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public static CelType Parse(ReadOnlySpan<char> text)
    {
        var reader = new TypeText(text);
        var type = reader.Next();
        return reader._at == text.Length ? type : throw new FormatException($"'{text}' is no type.");
    }

    /// <summary>Types with commas between them.</summary>
    public static ImmutableArray<CelType> ParseAll(ReadOnlySpan<char> text) => [.. new TypeText($"<{text}>").Parameters()];

    private CelType Next()
    {
        var rest = _text[_at..];
        var length = rest.IndexOfAny("<>,");
        var name = (length < 0 ? rest : rest[..length]).Trim();
        _at += length < 0 ? rest.Length : length;
        if (name.IsEmpty)
            throw new FormatException($"'{_text}' is no type.");
        return _at < _text.Length && _text[_at] == '<' ? CelType.Named(name.ToString(), Parameters()) : CelType.Named(name.ToString());
    }

    private ReadOnlySpan<CelType> Parameters()
    {
        var parameters = new List<CelType>();
        do
        {
            _at++;
            parameters.Add(Next());
        }
        while (_at < _text.Length && _text[_at] == ',');
        if (_at == _text.Length || _text[_at] != '>')
            throw new FormatException($"'{_text}' is no type: a '>' is missing.");
        _at++;
        return parameters.ToArray();
    }
}
