using System.Text;

namespace ComplianceAudit.Cel.Regexes.Syntax;

/// <summary>Where the parser of a pattern stands.</summary>
internal sealed class PatternReader(string pattern)
{
    public int At { get; set; }

    public PatternErrors Errors { get; } = new(pattern);

    public bool IsAtEnd => At >= pattern.Length;

    /// <summary>The unit some places ahead; <c>\0</c> behind the end.</summary>
    public char Peek(int distance = 0) => At + distance < pattern.Length ? pattern[At + distance] : '\0';

    public bool IsAt(string text) => string.CompareOrdinal(pattern, At, text, 0, text.Length) == 0;

    /// <summary>Goes past a text if it stands there.</summary>
    public bool TryTake(string text)
    {
        var isThere = IsAt(text);
        At += isThere ? text.Length : 0;
        return isThere;
    }

    /// <summary>Goes past the character that stands there.</summary>
    public int Take()
    {
        if (!Rune.TryGetRuneAt(pattern, At, out var rune))
            throw Errors.HalfCharacter(At);
        At += rune.Utf16SequenceLength;
        return rune.Value;
    }

    /// <summary>Goes past the next place where a text stands and gives what is before it; null when it stands nowhere.</summary>
    public string? TakeUntil(string text)
    {
        var end = pattern.IndexOf(text, At, StringComparison.Ordinal);
        return end < 0 ? null : Take(end, text.Length);
    }

    private string Take(int end, int more)
    {
        var taken = pattern[At..end];
        At = end + more;
        return taken;
    }
}
