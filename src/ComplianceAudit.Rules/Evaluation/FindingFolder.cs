using ComplianceAudit.Rules.Results;
using ComplianceAudit.Rules.Scoring;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Folds a pod's outcome into its template's when they are equal, and equal outcomes of one controller's pods into one.</summary>
internal static class FindingFolder
{
    public static IEnumerable<Finding> Fold(string instance, IReadOnlyList<Outcome> outcomes)
    {
        var templates = outcomes.Where(outcome => outcome.Subject.IsTemplate)
            .GroupBy(outcome => (outcome.Subject.Owner, outcome.Key))
            .ToDictionary(group => group.Key, group => group.First().Verdict);
        var judged = outcomes.Where(outcome => outcome.Subject.IsTemplate).Select(outcome => outcome.Subject.Owner).ToHashSet();
        return outcomes
            .GroupBy(outcome => (About: About(outcome, templates, judged), outcome.Key))
            .SelectMany(group => Fold(instance, group.Key.About.Identity, group.Key.About.Differs, [.. group]));
    }

    /// <summary>What the finding is about: the top controller, or that controller's pods where they differ from its template.</summary>
    private static (OwnerIdentity Identity, bool Differs) About(
        Outcome outcome, Dictionary<(OwnerIdentity, string), Verdict> templates, HashSet<OwnerIdentity> judged)
    {
        var subject = outcome.Subject;
        var differs = !subject.IsTemplate && subject.IsOwned && judged.Contains(subject.Owner)
            && (!templates.TryGetValue((subject.Owner, outcome.Key), out var verdict) || verdict != outcome.Verdict);
        return (differs ? subject.Owner with { Group = subject.Resource.Group, Kind = $"{subject.Resource.Kind} of {subject.Owner.Kind}" } : subject.Owner, differs);
    }

    private static IEnumerable<Finding> Fold(string instance, OwnerIdentity about, bool differs, IReadOnlyList<Outcome> outcomes)
    {
        var repeat = 0;
        foreach (var equal in outcomes.GroupBy(outcome => outcome.Verdict).OrderBy(group => Verdicts.RankOf(group.Key)))
        {
            foreach (var one in Distinct([.. equal]))
            {
                var first = one[0];
                yield return new Finding(
                    FindingId.Of(instance, about, first.Key, repeat++), first.Verdict, ResourceOf(first), first.Path,
                    differs ? EvaluationErrors.Differs(first.Message) : first.Message, first.Evidence, one.Count);
            }
        }
    }

    /// <summary>Outcomes of one resource stay apart even when their paths are equal; those of different ones are the same finding.</summary>
    private static IEnumerable<IReadOnlyList<Outcome>> Distinct(IReadOnlyList<Outcome> equal)
    {
        var byResource = equal.GroupBy(outcome => outcome.Subject.Resource).Select(group => group.ToList()).ToList();
        for (var i = 0; i < byResource.Max(group => group.Count); i++)
            yield return [.. byResource.Where(group => group.Count > i).Select(group => group[i]).OrderBy(outcome => outcome.Subject.IsTemplate ? 0 : 1)];
    }

    private static FindingResource ResourceOf(Outcome outcome)
    {
        var resource = outcome.Subject.Resource;
        var node = resource.Source.IsFact ? resource.Document.TextOf("spec", "node") : resource.Document.TextOf("spec", "nodeName");
        return new FindingResource(
            resource.ApiVersion, resource.Kind, resource.Namespace, resource.Name, resource.Document.TextOf("metadata", "uid"), node,
            resource.Document.File.Length > 0 ? new FindingSource(resource.Document.File, outcome.Line) : null);
    }
}
