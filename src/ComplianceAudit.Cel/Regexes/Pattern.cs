using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace ComplianceAudit.Cel.Regexes;

/// <summary>A regular expression that is matched in linear time. Immutable and thread-safe.</summary>
internal sealed class Pattern
{
    private const int MaxLength = 10_000;
    private const int MaxSize = 20_000;

    private readonly Regex _regex;

    private Pattern(Regex regex, int size) => (_regex, Size) = (regex, size);

    /// <summary>Characters and classes of the pattern with its counted repeats written out, about.</summary>
    public int Size { get; }

    /// <summary>Compiles a pattern; refuses what RE2 has not, such as look-around and back references.</summary>
    public static bool TryMake(string text, [NotNullWhen(true)] out Pattern? pattern, [NotNullWhen(false)] out string? problem)
    {
        pattern = null;
        var size = PatternSize.Of(text);
        if (text.Length > MaxLength || size > MaxSize)
        {
            problem = "it is too long";
            return false;
        }
        if (!PatternTranslation.TryTranslate(text, out var translated, out problem))
            return false;
        try
        {
            pattern = new Pattern(new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), size);
            return true;
        }
        catch (Exception refusal) when (refusal is ArgumentException or NotSupportedException)
        {
            problem = refusal is RegexParseException parse ? Words(parse.Error) : "it is not supported";
            return false;
        }
    }

    /// <summary>A problem's name as words: .NET's own message quotes the translated pattern, which its author never saw.</summary>
    private static string Words(RegexParseError error) =>
        string.Concat(error.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    public bool IsMatch(string text) => _regex.IsMatch(text);
}
