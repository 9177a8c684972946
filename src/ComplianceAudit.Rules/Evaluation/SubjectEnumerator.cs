using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Yields the subjects of a check in the order of its sources.</summary>
internal sealed class SubjectEnumerator(SnapshotView snapshot)
{
    private readonly OwnerResolver _owners = new(snapshot);

    public IEnumerable<Subject> Of(Check check) => check.Subject == Check.Workloads
        ? check.SubjectSources.SelectMany(read => snapshot[read.Source].Resources).Select(Workload).OfType<Subject>()
        : check.SubjectSources.SelectMany(read => snapshot[read.Source].Resources).Select(resource => new Subject(resource, -1, _owners.TopOf(resource)));

    /// <summary>Nothing for a controller whose own controller is held: a Deployment's template stands for its ReplicaSets', of which old ones run no more.</summary>
    private Subject? Workload(ResourceReader resource)
    {
        if (resource.Kind == "Pod")
            return new Subject(resource, 0, _owners.TopOf(resource));
        var template = TemplateOf(resource.Document);
        return template < 0 || _owners.HasHeldController(resource) ? null : new Subject(resource, template, _owners.TopOf(resource));
    }

    private static int TemplateOf(ResourceDocument document) =>
        document.Find("spec", "template") is >= 0 and var template ? template : document.Find("spec", "jobTemplate", "spec", "template");
}
