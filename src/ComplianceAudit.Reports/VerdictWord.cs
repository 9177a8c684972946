using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports;

/// <summary>How one verdict is written in every output: the only such table.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Word">Word in JSON, YAML and on the command line; also the class of a badge in HTML.</param>
/// <param name="Title">Word for readers, capitalised.</param>
/// <param name="Symbol">One sign that tells verdicts apart without colour.</param>
/// <param name="Meaning">One sentence on what the verdict says.</param>
public sealed record VerdictWord(Verdict Verdict, string Word, string Title, string Symbol, string Meaning)
{
    /// <summary>All verdicts in the order in which reports count them.</summary>
    public static IReadOnlyList<VerdictWord> All { get; } =
    [
        new(Verdict.Pass, "pass", "Pass", "✓", "The evidence shows that the requirement is met."),
        new(Verdict.Fail, "fail", "Fail", "✗", "The evidence shows that the requirement is not met."),
        new(Verdict.Manual, "manual", "Manual", "?", "A person must answer and has not; never counted as a pass."),
        new(Verdict.Unknown, "unknown", "Unknown", "…", "The evidence was denied, unreachable, redacted or not collected; never counted as a pass."),
        new(Verdict.Error, "error", "Error", "!", "The check itself broke: a defect in the rule pack, not in the cluster; never counted as a pass."),
        new(Verdict.NotApplicable, "notApplicable", "Not applicable", "–", "The evidence shows that there is nothing to judge; outside the score, counted by reason."),
    ];

    /// <summary>The words of a verdict.</summary>
    public static VerdictWord Of(Verdict verdict) => All.First(word => word.Verdict == verdict);

    /// <summary>The verdict of a word as JSON writes it, or null when there is none.</summary>
    public static VerdictWord? Find(string word) => All.FirstOrDefault(known => string.Equals(known.Word, word, StringComparison.Ordinal));
}
