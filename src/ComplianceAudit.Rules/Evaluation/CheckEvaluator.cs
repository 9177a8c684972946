using System.Globalization;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Rules.Scoring;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Evaluates one check instance into its result: its parts on any threads, then the result. The parts are the same however many threads there are.</summary>
internal sealed class CheckEvaluator
{
    /// <summary>Subjects of a part: enough to outweigh setting a scope up, few enough that threads end together.</summary>
    private const int SubjectsOfPart = 4096;

    private readonly RunContext _context;
    private readonly ControlCheck _instance;
    private readonly Check _check;
    private readonly BoundCheck _bound;
    private readonly SubjectList _subjects;
    private readonly VerdictCache _cache = new();
    private readonly bool[] _isAbout;
    private readonly CheckRun[] _parts;

    public CheckEvaluator(RunContext context, ControlCheck instance)
    {
        (_context, _instance, _check) = (context, instance, instance.Check);
        _bound = new BoundCheck(_check, context.Snapshot.Names);
        _subjects = context.Snapshot.SubjectsOf(_check);
        _isAbout = new bool[_subjects.Count];
        _parts = new CheckRun[(_subjects.Count + SubjectsOfPart - 1) / SubjectsOfPart];
    }

    /// <summary>Number of parts; none without subjects.</summary>
    public int Parts => _parts.Length;

    /// <summary>What subjects came to that did not pass, before equal ones were folded. All parts have been evaluated.</summary>
    public IEnumerable<Outcome> Failures => Outcomes.Where(outcome => outcome.Verdict == Verdict.Fail);

    /// <summary>Passing findings are listed for facts, of which there are few, and for all when all evidence is asked for.</summary>
    private bool ListsPasses => _context.Detail == EvidenceDetail.All || IsAboutFacts;

    private bool IsAboutFacts => _check.SubjectSources.All(read => read.Source.IsFact);

    private IEnumerable<Outcome> Outcomes => _parts.SelectMany(part => part.Outcomes);

    /// <summary>Evaluates one part, once.</summary>
    public void EvaluatePart(int part)
    {
        var run = new CheckRun(NewScope(), _cache, ListsPasses);
        for (var i = part * SubjectsOfPart; i < Math.Min(_subjects.Count, (part + 1) * SubjectsOfPart); i++)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            _isAbout[i] = run.Evaluate(_subjects[i]);
        }
        _parts[part] = run;
    }

    /// <summary>The result, when all parts have been evaluated.</summary>
    public CheckResult Result()
    {
        if (_subjects.Count == 0 && _context.Cluster.Provider is { } provider && ManagedControlPlane.IsAskedBy(_check))
            return Inherited(provider);

        var lacking = CoverageFindings.Lacking(_check, _context.Snapshot);
        var writer = new FindingWriter(NewScope());
        var findings = new FindingFolder([.. Outcomes]).Folds()
            .Where(fold => fold.First.Verdict != Verdict.Pass || ListsPasses)
            .Select(fold => Write(writer, fold))
            .Concat(lacking.Select(coverage => CoverageFindings.Of(_instance.InstanceId, coverage)))
            .Order(FindingOrder.Instance)
            .ToList();
        var verdicts = findings.Select(finding => finding.Verdict).Distinct().ToList();
        if (_parts.Any(part => part.HasPass))
            verdicts.Add(Verdict.Pass);
        return verdicts.Count == 0 ? WithoutSubject() : Result(Verdicts.Combine(verdicts), findings, lacking);
    }

    /// <summary>What an outcome says.</summary>
    public string MessageOf(Outcome outcome) => new FindingWriter(NewScope()).MessageOf(outcome);

    private CheckScope NewScope() => new(_context, _instance, _bound);

    private Finding Write(FindingWriter writer, Fold fold)
    {
        _context.Cancellation.ThrowIfCancellationRequested();
        return writer.Write(_instance.InstanceId, fold);
    }

    private CheckResult Inherited(ManagedControlPlane provider)
    {
        var finding = provider.CarveOut(_instance.InstanceId, _check.Subject);
        return Result(Verdict.NotApplicable, [finding], []) with { Reason = finding.Message };
    }

    private CheckResult WithoutSubject()
    {
        var read = _check.SubjectSources.Sum(source => _context.Snapshot[source.Source].Resources.Count);
        var result = Result(_check.None, _check.None == Verdict.Fail ? [Absence(read)] : [], []);
        return result with { Reason = _check.None == Verdict.Fail ? "" : EvaluationErrors.NoSubject(_check.None, _check.Subject, read) };
    }

    /// <summary>The finding that something which must exist does not.</summary>
    private Finding Absence(int read) => new(
        FindingId.Of(_instance.InstanceId, new OwnerIdentity("", _check.Subject, "", ""), "none", 0), Verdict.Fail,
        new FindingResource("", _check.Subject, "", "", "", "", null), "", EvaluationErrors.NoneExists(_check.Subject),
        [new Evidence(_check.Subject, "count", read.ToString(CultureInfo.InvariantCulture), "one that the check is about", "list")], 1);

    private CheckResult Result(Verdict verdict, List<Finding> findings, IReadOnlyList<SourceCoverage> lacking)
    {
        var about = _isAbout.Count(isAbout => isAbout);
        var open = Outcomes.Where(outcome => outcome.Verdict is not (Verdict.Pass or Verdict.Fail)).Select(outcome => outcome.Subject).Distinct().Count();

        // A node that told a part of what it has is one of them already.
        var nodes = Enumerable.Range(0, _subjects.Count).Where(index => _isAbout[index]).Select(index => _subjects[index].Resource.Node).ToHashSet(StringComparer.Ordinal);
        int? population = lacking.All(coverage => coverage.Node.Length > 0) ? about + lacking.Count(coverage => !nodes.Contains(coverage.Node)) : null;
        return new CheckResult(
            _instance.InstanceId, _check.Id, _check.Title, _check.Severity, verdict, ReasonOf(verdict, findings), population,
            about - open, _instance.Parameters, _check.Why, _check.Fix, _check.References,
            IsAboutFacts && findings.Count > 0 ? null : Population(about), findings);
    }

    private static string ReasonOf(Verdict verdict, List<Finding> findings)
    {
        if (verdict is Verdict.Pass or Verdict.Fail)
            return "";
        var count = findings.Count(finding => finding.Verdict == verdict);
        return count == 0 ? "" : EvaluationErrors.SomeOf(count, findings.First(finding => finding.Verdict == verdict).Message);
    }

    private PopulationEvidence Population(int about) => new(
        [.. _check.Sources.Select(source => source.ToString())], about, $"sha256:{_subjects.DigestOf(_isAbout)}",
        _context.Detail == EvidenceDetail.All ? [.. _subjects.NamesOf(_isAbout)] : []);
}
