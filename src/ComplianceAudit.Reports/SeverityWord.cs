using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports;

/// <summary>How one severity is written in every output.</summary>
/// <param name="Severity">The severity.</param>
/// <param name="Word">Word in JSON and on the command line.</param>
/// <param name="Title">Word for readers, capitalised.</param>
public sealed record SeverityWord(Severity Severity, string Word, string Title)
{
    /// <summary>All severities, most severe first.</summary>
    public static IReadOnlyList<SeverityWord> All { get; } =
    [
        new(Severity.Critical, "critical", "Critical"),
        new(Severity.High, "high", "High"),
        new(Severity.Medium, "medium", "Medium"),
        new(Severity.Low, "low", "Low"),
    ];

    /// <summary>The words of a severity.</summary>
    public static SeverityWord Of(Severity severity) => All.First(word => word.Severity == severity);

    /// <summary>The severity of a word as JSON writes it, or null when there is none.</summary>
    public static SeverityWord? Find(string word) => All.FirstOrDefault(known => string.Equals(known.Word, word, StringComparison.Ordinal));
}
