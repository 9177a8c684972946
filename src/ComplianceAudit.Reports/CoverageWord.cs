namespace ComplianceAudit.Reports;

/// <summary>How one state of coverage is written in every output: the only such table.</summary>
/// <param name="Word">Word in JSON.</param>
/// <param name="Title">Word for readers.</param>
/// <param name="IsWhole">Whether nothing is lacking: a kind that is not served is a complete, empty list.</param>
public sealed record CoverageWord(string Word, string Title, bool IsWhole)
{
    /// <summary>All states, the most complete first.</summary>
    public static IReadOnlyList<CoverageWord> All { get; } =
    [
        new("complete", "complete", IsWhole: true),
        new("partial", "partial", IsWhole: false),
        new("denied", "denied", IsWhole: false),
        new("unreachable", "unreachable", IsWhole: false),
        new("redacted", "redacted", IsWhole: false),
        new("notCollected", "not collected", IsWhole: false),
        new("notServed", "not served", IsWhole: true),
    ];

    /// <summary>The state of a word as JSON writes it; a word that is none stands for itself, and for a gap.</summary>
    public static CoverageWord Of(string word) => All.FirstOrDefault(known => known.Word == word) ?? new(word, word, IsWhole: false);
}
