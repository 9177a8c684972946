using System.Collections.Immutable;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>Finds where each character of an expression embedded as a YAML scalar stands in its file.</summary>
internal sealed class Alignment
{
    /// <summary>How far the next character may lie: a quote, a line break with deep indentation.</summary>
    private const int Reach = 200;

    private readonly string _file;
    private readonly bool _hasEscapes;
    private int _at;

    private Alignment(string file, int start)
    {
        (_file, _at) = (file, start);
        var indicator = Ahead(0);
        _hasEscapes = indicator == '"';
        if (indicator is '"' or '\'')
            _at++;
        else if (indicator is '|' or '>')
            _at = Math.Max(_file.IndexOf('\n', _at), _at);
    }

    public static ImmutableArray<int> Of(string text, string fileText, int start)
    {
        var alignment = new Alignment(fileText, Math.Clamp(start, 0, fileText.Length));
        var offsets = ImmutableArray.CreateBuilder<int>(text.Length + 1);
        foreach (var character in text)
        {
            // The second half of a character written as one escape stands where the first does.
            var isSecondHalf = char.IsLowSurrogate(character) && alignment.Ahead(0) != character;
            offsets.Add(isSecondHalf ? offsets[^1] : alignment.Take(character));
        }
        offsets.Add(alignment._at);
        return offsets.MoveToImmutable();
    }

    private char Ahead(int distance) => _at + distance < _file.Length ? _file[_at + distance] : '\0';

    /// <summary>Where the next character stands; goes behind it.</summary>
    private int Take(char character)
    {
        if (_hasEscapes && TryTakeEscape(character) is { } escape)
            return escape;
        var distance = _file.AsSpan(_at, Math.Min(Reach, _file.Length - _at)).IndexOf(character);
        var found = _at + Math.Max(distance, 0);
        _at = distance < 0 ? found : found + 1;
        return found;
    }

    /// <summary>The place of the escape that gives the character, behind folded lines; null when it is written as itself.</summary>
    private int? TryTakeEscape(char character)
    {
        var distance = 0;
        while (Ahead(distance) != character && (Ahead(distance) is ' ' or '\t' or '\r' or '\n' || IsContinuation(distance)))
            distance++;
        if (Ahead(distance) != '\\')
            return null;
        var found = _at + distance;
        var digits = Ahead(distance + 1) switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        _at = Math.Min(found + 2 + digits, _file.Length);
        return found;
    }

    /// <summary>A backslash at the end of a line stands for nothing.</summary>
    private bool IsContinuation(int distance) => Ahead(distance) == '\\' && Ahead(distance + 1) is '\r' or '\n';
}
