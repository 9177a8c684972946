using System.Security.Cryptography;
using System.Text;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Rules.Scoring;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Evaluates one check instance into its result.</summary>
internal sealed class CheckEvaluator(RunContext context, ControlCheck instance)
{
    private readonly Check _check = instance.Check;

    /// <summary>Passing findings are listed for facts, of which there are few, and for all when all evidence is asked for.</summary>
    private bool ListsPasses => context.Detail == EvidenceDetail.All || IsAboutFacts;

    private bool IsAboutFacts => _check.SubjectSources.All(read => read.Source.IsFact);

    /// <summary>The result.</summary>
    /// <param name="outcomes">What each subject came to, before equal ones were folded.</param>
    public CheckResult Evaluate(out IReadOnlyList<Outcome> outcomes)
    {
        var run = new CheckRun(context, instance, ListsPasses);
        foreach (var subject in new SubjectEnumerator(context.Snapshot).Of(_check))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            run.Evaluate(subject);
        }

        outcomes = run.Outcomes;
        var lacking = CoverageFindings.Lacking(_check, context.Snapshot);
        var findings = FindingFolder.Fold(instance.InstanceId, run.Outcomes)
            .Concat(lacking.Select(coverage => CoverageFindings.Of(instance.InstanceId, coverage)))
            .ToList();
        return findings.Count == 0 ? WithoutSubject(run) : Result(run, Verdicts.Combine(findings.Select(finding => finding.Verdict)), findings, lacking);
    }

    private CheckResult WithoutSubject(CheckRun run)
    {
        var read = _check.SubjectSources.Sum(source => context.Snapshot[source.Source].Resources.Count);
        var result = Result(run, _check.None, _check.None == Verdict.Fail ? [Absence(read)] : [], []);
        return result with { Reason = _check.None == Verdict.Fail ? "" : EvaluationErrors.NoSubject(_check.None, _check.Subject, read) };
    }

    /// <summary>The finding that something which must exist does not.</summary>
    private Finding Absence(int read) => new(
        FindingId.Of(instance.InstanceId, new OwnerIdentity("", _check.Subject, "", ""), "none", 0), Verdict.Fail,
        new FindingResource("", _check.Subject, "", "", "", "", null), "", EvaluationErrors.NoneExists(_check.Subject),
        [new Evidence(_check.Subject, "count", read.ToString(System.Globalization.CultureInfo.InvariantCulture), "one that the check is about", "list")], 1);

    private CheckResult Result(CheckRun run, Verdict verdict, List<Finding> findings, IReadOnlyList<SourceCoverage> lacking)
    {
        var open = run.Outcomes.Where(outcome => outcome.Verdict is not (Verdict.Pass or Verdict.Fail)).Select(outcome => outcome.Subject).ToHashSet();
        int? population = lacking.All(coverage => coverage.Node.Length > 0) ? run.Subjects.Count + lacking.Count : null;
        return new CheckResult(
            instance.InstanceId, _check.Id, _check.Title, _check.Severity, verdict, ReasonOf(verdict, findings), population,
            run.Subjects.Count(subject => !open.Contains(subject)), instance.Parameters, _check.Why, _check.Fix, _check.References,
            IsAboutFacts && findings.Count > 0 ? null : Population(run.Subjects),
            [.. findings.Where(finding => finding.Verdict != Verdict.Pass || ListsPasses).Order(FindingOrder.Instance)]);
    }

    private static string ReasonOf(Verdict verdict, IEnumerable<Finding> findings)
    {
        if (verdict is Verdict.Pass or Verdict.Fail)
            return "";
        var reasons = findings.Where(finding => finding.Verdict == verdict).Order(FindingOrder.Instance).ToList();
        return reasons.Count == 0 ? "" : EvaluationErrors.SomeOf(reasons.Count, reasons[0].Message);
    }

    private PopulationEvidence Population(IReadOnlyList<Subject> subjects)
    {
        var names = subjects.Select(subject => subject.Name).Order(StringComparer.Ordinal).ToList();
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names))));
        return new PopulationEvidence(
            [.. _check.Sources.Select(source => source.ToString())], names.Count, $"sha256:{digest}", context.Detail == EvidenceDetail.All ? names : []);
    }
}
