using System.Text;
using ComplianceAudit.Cel.Regexes.Tree;

namespace ComplianceAudit.Cel.Regexes.Matching;

/// <summary>What a pattern has of plain text: the whole of it, or where it begins.</summary>
internal sealed class LiteralPattern
{
    private readonly string _text;
    private readonly bool _isAtStart;
    private readonly bool _isAtEnd;

    private LiteralPattern(string text, bool isAtStart, bool isAtEnd) => (_text, _isAtStart, _isAtEnd) = (text, isAtStart, isAtEnd);

    /// <summary>A pattern that is text and nothing else, but for anchors; null for any other.</summary>
    public static LiteralPattern? Of(PatternNode pattern)
    {
        var parts = PartsOf(pattern);
        var isAtStart = parts is [AssertionNode { Assertion: Assertion.TextStart }, ..];
        var inner = isAtStart ? parts[1..] : parts;
        var isAtEnd = inner is [.., AssertionNode { Assertion: Assertion.TextEnd }];
        inner = isAtEnd ? inner[..^1] : inner;
        return TextOf(inner, out var count) is { } text && count == inner.Length ? new LiteralPattern(text, isAtStart, isAtEnd) : null;
    }

    /// <summary>The text that every match begins with, where matches begin at the text's start alone; else empty.</summary>
    public static string PrefixOf(PatternNode pattern) =>
        PartsOf(pattern) is [AssertionNode { Assertion: Assertion.TextStart }, .. var rest] ? TextOf(rest, out _) : "";

    public bool IsMatch(string text) => (_isAtStart, _isAtEnd) switch
    {
        (true, true) => string.Equals(text, _text, StringComparison.Ordinal),
        (true, false) => text.StartsWith(_text, StringComparison.Ordinal),
        (false, true) => text.EndsWith(_text, StringComparison.Ordinal),
        _ => text.Contains(_text, StringComparison.Ordinal),
    };

    /// <summary>Whether nothing but its own units stands for a character in a text; U+FFFD has halves of characters as well.</summary>
    private static bool IsPlain(int code) => Rune.IsValid(code) && code != Rune.ReplacementChar.Value;

    private static PatternNode[] PartsOf(PatternNode pattern) => pattern is SequenceNode sequence ? sequence.Parts : [pattern];

    private static string TextOf(ReadOnlySpan<PatternNode> parts, out int count)
    {
        var text = new StringBuilder();
        for (count = 0; count < parts.Length && parts[count] is CharacterNode { Set.Single: >= 0 and var code } && IsPlain(code); count++)
            text.Append(new Rune(code));
        return text.ToString();
    }
}
