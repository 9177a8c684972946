using System.Diagnostics.CodeAnalysis;
using ComplianceAudit.Cel.Regexes.Matching;
using ComplianceAudit.Cel.Regexes.Syntax;

namespace ComplianceAudit.Cel.Regexes;

/// <summary>A regular expression of RE2's syntax and meaning, matched by code point and in linear time. Immutable and thread-safe.</summary>
/// <remarks>
/// Automata of our own, not .NET's engine without backtracking: that has no word boundary of ASCII, knows halves of characters only, and takes milliseconds to make what
/// is here made as texts come by, after the first match was asked for. Half a character in a text counts as U+FFFD.
/// </remarks>
internal sealed class Pattern
{
    private readonly LiteralPattern? _literal;
    private readonly Lazy<PatternSearch> _search;

    private Pattern(ParsedPattern parsed)
    {
        var pattern = parsed.Node;
        (Groups, Ranges) = (parsed.Groups, parsed.Ranges);
        Size = (int)pattern.Size;
        Prefix = LiteralPattern.PrefixOf(pattern).Length;
        _literal = LiteralPattern.Of(pattern);
        _search = new Lazy<PatternSearch>(() => new PatternSearch(pattern));
    }

    /// <summary>Characters and classes of the pattern with its counted repetitions written out, about; a search may look at so many for each character of a text.</summary>
    public int Size { get; }

    /// <summary>Ranges of characters in its classes.</summary>
    public int Ranges { get; }

    /// <summary>Number of groups that take a number.</summary>
    public int Groups { get; }

    /// <summary>How much of it is plain text that every match begins with, at the start of the text.</summary>
    public int Prefix { get; }

    /// <summary>Parses a pattern; a problem says what is wrong, where, and what to write.</summary>
    public static bool TryMake(string text, [NotNullWhen(true)] out Pattern? pattern, [NotNullWhen(false)] out string? problem)
    {
        try
        {
            (pattern, problem) = (new Pattern(PatternParser.Parse(text)), null);
        }
        catch (PatternFailure failure)
        {
            (pattern, problem) = (null, failure.Message);
        }
        return pattern is not null;
    }

    /// <summary>Whether the text has a match anywhere. Allocates nothing once texts like it have been seen.</summary>
    public bool IsMatch(string text, CancellationToken cancellation = default) => _literal is null ? _search.Value.IsMatch(text, cancellation) : _literal.IsMatch(text);

    /// <summary>The first match at an offset or behind it; of several that begin at one place, the one that Perl prefers.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">An offset, not within a character.</param>
    /// <param name="work">Instructions looked at.</param>
    /// <param name="cancellation">Looked at now and then in a long text.</param>
    public PatternMatch? Find(string text, int from, out long work, CancellationToken cancellation = default) => _search.Value.Find(text, from, 0, out work, cancellation);

    /// <summary>The same with what its first groups took.</summary>
    public PatternMatch? Capture(string text, int from, out long work, CancellationToken cancellation = default) =>
        _search.Value.Find(text, from, Math.Min(Groups, PatternMatch.MaxGroups), out work, cancellation);
}
