using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Loading;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Cases;

/// <summary>Runs one case and compares.</summary>
internal static class CaseRunner
{
    private const string Marker = "bad-";

    public static CaseOutcome Run(RulePackLibrary library, RuleCase ruleCase)
    {
        var file = ruleCase.File;
        if (ruleCase.Expected is not { } expected)
            return new CaseOutcome(ruleCase, null, [CaseErrors.NoVerdict(file)]);
        if (library.Checks.FirstOrDefault(check => check.Id == ruleCase.CheckId) is not { } check)
            return new CaseOutcome(ruleCase, null, [CaseErrors.NoCheck(file, ruleCase.CheckId)]);
        if (CaseFile.Read(file, out var problem) is not { } content)
            return new CaseOutcome(ruleCase, null, [CaseErrors.NotReadable(file, problem)]);
        var mistakes = content.Header.UnknownKeys.Select(key => CaseErrors.UnknownKey(file, key))
            .Concat(ParameterReader.Misfits(check, content.Header.Parameters).Select(name => CaseErrors.Parameter(file, name, check)))
            .ToList();
        return mistakes.Count > 0 ? new CaseOutcome(ruleCase, null, mistakes) : Judge(ruleCase, expected, check, content);
    }

    private static CaseOutcome Judge(RuleCase ruleCase, Verdict expected, Check check, CaseFile content)
    {
        var snapshot = content.Snapshot(check, ruleCase.File);
        var view = new SnapshotView(snapshot);
        var context = new RunContext(view, new ClusterView(view, null), snapshot.Manifest.Ended, EvidenceDetail.Default, CancellationToken.None);
        var instance = ControlReader.Instance(check, ParameterReader.Combine(check, content.Header.Parameters));
        var evaluator = new CheckEvaluator(context, instance);
        foreach (var sweep in Sweep.Of([evaluator]))
        {
            for (var part = 0; part < sweep.Parts; part++)
                sweep.EvaluatePart(part);
        }
        var result = evaluator.Result();
        var problems = new List<string>();
        if (result.Verdict != expected)
            problems.Add(CaseErrors.OtherVerdict(ruleCase.File, expected, result));
        if (expected == Verdict.Fail)
            problems.AddRange(Compare(ruleCase.File, content, view, check, evaluator));
        return new CaseOutcome(ruleCase, result, problems);
    }

    /// <summary>Exactly the resources that are marked have failing outcomes. Where a check fails for want of any subject there is nothing to mark.</summary>
    private static IEnumerable<string> Compare(string file, CaseFile content, SnapshotView view, Check check, CheckEvaluator evaluator)
    {
        var marked = content.Resources.Select(resource => resource.Source).Distinct()
            .SelectMany(source => view[source].Resources)
            .Where(resource => IsMarked(resource) || content.Header.Found.Contains($"{resource.Kind}/{resource.Name}"))
            .Select(NameOf)
            .Distinct()
            .ToList();
        var found = evaluator.Failures
            .Select(outcome => (Name: NameOf(outcome.Subject.Resource), Message: evaluator.MessageOf(outcome)))
            .DistinctBy(outcome => outcome.Name)
            .ToList();
        if (marked.Count == 0 && check.None != Verdict.Fail)
            yield return CaseErrors.NothingToFind(file);
        foreach (var missed in marked.Where(name => found.All(one => one.Name != name)))
            yield return CaseErrors.NotFound(file, missed);
        foreach (var (name, message) in found.Where(one => !marked.Contains(one.Name)))
            yield return CaseErrors.FoundTooMuch(file, name, message);
    }

    /// <summary>Facts are named after their component, so their node carries the mark.</summary>
    private static bool IsMarked(ResourceReader resource) =>
        (resource.Source.IsFact ? resource.Document.TextOf("spec", "node") : resource.Name).StartsWith(Marker, StringComparison.Ordinal);

    private static string NameOf(ResourceReader resource) => $"{resource.Kind} {(resource.Namespace is { Length: > 0 } space ? space + "/" : "")}{resource.Name}";
}
