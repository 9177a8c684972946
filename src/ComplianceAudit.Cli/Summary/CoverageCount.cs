using ComplianceAudit.Reports;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Cli.Summary;

/// <summary>How much of what was planned is there, in a few words.</summary>
internal static class CoverageCount
{
    public static string Of(IReadOnlyList<CoverageResult> coverage)
    {
        var sources = coverage.GroupBy(row => row.Source, StringComparer.Ordinal).ToList();
        return FormattableString.Invariant($"{sources.Count(rows => rows.All(row => CoverageWord.Of(row.Status).IsWhole))} of {sources.Count} sources are complete");
    }
}
