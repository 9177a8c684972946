using System.Globalization;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Rules.Scoring;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Evaluates one check instance into its result: a <see cref="Sweep"/> brings it the subjects, on any threads, then the result is made.</summary>
internal sealed class CheckEvaluator
{
    private readonly RunContext _context;
    private readonly ControlCheck _instance;
    private readonly Check _check;
    private readonly BoundCheck _bound;
    private readonly VerdictCache _cache;
    private readonly Cohorts? _cohorts;
    private readonly Presence _about;
    private CheckRun[] _parts = [];

    public CheckEvaluator(RunContext context, ControlCheck instance)
    {
        (_context, _instance, _check) = (context, instance, instance.Check);
        _bound = new BoundCheck(_check, context.Snapshot.Names);
        Subjects = context.Snapshot.SubjectsOf(_check);
        _cache = new VerdictCache(Subjects.Specs);
        _cohorts = _check.Subject == Check.Workloads && _check.Program.Reach.IsByPodSpec ? Subjects.Cohorts : null;
        _about = new Presence(Subjects.Count, _cohorts);
    }

    public SubjectList Subjects { get; }

    /// <summary>The text of <c>each</c> where its value depends on the subject alone, not on parameters or variables of the check; else null.</summary>
    public string? SharedEach => _check.Program.Each is { } each && !each.Variables.Any(name => name is "params" or "variables") ? each.Source.Text : null;

    /// <summary>What subjects came to that did not pass, before equal ones were folded. All parts have been evaluated.</summary>
    public IEnumerable<Outcome> Failures => Outcomes.Where(outcome => outcome.Verdict == Verdict.Fail);

    /// <summary>Passing findings are listed for facts, of which there are few, and for all when all evidence is asked for.</summary>
    private bool ListsPasses => _context.Detail == EvidenceDetail.All || IsAboutFacts;

    private bool IsAboutFacts => _check.SubjectSources.All(read => read.Source.IsFact);

    private IEnumerable<Outcome> Outcomes => _parts.SelectMany(part => part.Outcomes);

    /// <summary>Makes room for the parts of a sweep.</summary>
    public void Begin(int parts) => _parts = new CheckRun[parts];

    public CheckRun NewRun(ElementLists lists, int list) => new(NewScope(), _cache, lists, list, ListsPasses);

    /// <summary>Judges a subject, or none where the one that begins its cohort speaks for it.</summary>
    public void Evaluate(CheckRun run, int subject)
    {
        _context.Cancellation.ThrowIfCancellationRequested();
        var count = _cohorts?.SizeOf(subject) ?? 1;
        if (count > 0 && run.Evaluate(Subjects[subject], count))
            _about.Mark(subject);
    }

    public void End(int part, CheckRun run) => _parts[part] = run;

    /// <summary>The result, when all parts have been evaluated.</summary>
    public CheckResult Result()
    {
        if (Subjects.Count == 0 && _context.Cluster.Provider is { } provider && ManagedControlPlane.IsAskedBy(_check))
            return Inherited(provider);

        var lacking = CoverageFindings.Lacking(_check, _context.Snapshot);
        var writer = new FindingWriter(NewScope());
        var findings = new FindingFolder([.. Outcomes], _parts.SelectMany(part => part.Templates)).Folds()
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
        var about = _about.Count;
        var open = Outcomes.Where(outcome => outcome.Verdict is not (Verdict.Pass or Verdict.Fail)).DistinctBy(outcome => outcome.Subject).Sum(outcome => outcome.Count);
        int? population = lacking.All(coverage => coverage.Node.Length > 0) ? about + NodesBeside(lacking) : null;
        return new CheckResult(
            _instance.InstanceId, _check.Id, _check.Title, _check.Severity, verdict, ReasonOf(verdict, findings), population,
            about - open, _instance.Parameters, _check.Why, _check.Fix, _check.References,
            IsAboutFacts && findings.Count > 0 ? null : Population(about), findings);
    }

    /// <summary>How many nodes lack; one that told a part of what it has is a subject already.</summary>
    private int NodesBeside(IReadOnlyList<SourceCoverage> lacking)
    {
        if (lacking.Count == 0)
            return 0;
        var nodes = Enumerable.Range(0, Subjects.Count).Where(subject => _about[subject]).Select(subject => Subjects[subject].Resource.Node).ToHashSet(StringComparer.Ordinal);
        return lacking.Count(coverage => !nodes.Contains(coverage.Node));
    }

    private static string ReasonOf(Verdict verdict, List<Finding> findings)
    {
        if (verdict is Verdict.Pass or Verdict.Fail)
            return "";
        var count = findings.Count(finding => finding.Verdict == verdict);
        return count == 0 ? "" : EvaluationErrors.SomeOf(count, findings.First(finding => finding.Verdict == verdict).Message);
    }

    private PopulationEvidence Population(int about) => new(
        [.. _check.Sources.Select(source => source.ToString())], about, $"sha256:{Subjects.Names.DigestOf(_about)}",
        _context.Detail == EvidenceDetail.All ? [.. Subjects.Names.Of(_about)] : []);
}
