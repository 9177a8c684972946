using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Scoring;

/// <summary>Derives a control's verdict and reason from its checks and its question.</summary>
internal static class ControlScorer
{
    public static ControlResult Score(PackControl control, IReadOnlyDictionary<string, CheckResult> checks)
    {
        var results = control.Checks.Select(check => checks[check.InstanceId]).ToList();
        var verdict = Verdicts.Combine(control.Question.Length > 0 ? results.Select(r => r.Verdict).Append(Verdict.Manual) : results.Select(r => r.Verdict));
        var reason = verdict == Verdict.Manual ? control.Question : results.FirstOrDefault(result => result.Verdict == verdict)?.Reason ?? "";
        var severity = control.Severity ?? (results.Count > 0 ? results.Max(result => result.Severity) : Severity.Medium);
        return new ControlResult(
            control.Id, control.Title, control.Section, control.Level, control.Assessment, severity, verdict, reason,
            [.. control.Checks.Select(check => check.InstanceId)], control.Departs, control.Mappings);
    }
}
