using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Reports;

/// <summary>A check that failed, as every summary ranks and counts it.</summary>
/// <param name="Check">The check.</param>
/// <param name="Subjects">Subjects that fail it, those that one finding stands for included.</param>
public sealed record FailedCheck(CheckResult Check, int Subjects)
{
    /// <summary>The failed checks of an assessment: the most severe first, then those with most subjects.</summary>
    public static IReadOnlyList<FailedCheck> WorstFirst(Assessment assessment) =>
    [
        .. assessment.Checks
            .Where(check => check.Verdict == Verdict.Fail)
            .Select(check => new FailedCheck(check, check.Findings.Where(finding => finding.Verdict == Verdict.Fail).Sum(finding => finding.Count)))
            .OrderByDescending(failed => failed.Check.Severity)
            .ThenByDescending(failed => failed.Subjects)
            .ThenBy(failed => failed.Check.InstanceId, StringComparer.Ordinal),
    ];
}
