using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Makes the subjects of a check in the order of its sources.</summary>
internal sealed class SubjectEnumerator(SnapshotView snapshot)
{
    private readonly OwnerResolver _owners = new(snapshot);

    public SubjectList Of(Check check)
    {
        var resources = check.SubjectSources.SelectMany(read => snapshot[read.Source].Resources);
        return new SubjectList(check.Subject == Check.Workloads
            ? [.. resources.Select(Workload).OfType<Subject>()]
            : [.. resources.Select(resource => new Subject(resource, -1, _owners.TopOf(resource)))]);
    }

    /// <summary>Any resource as a subject, with its Pod-shaped part where it has one.</summary>
    public Subject Of(ResourceReader resource) =>
        new(resource, ResourceKinds.Workloads.Contains(resource.Source) ? PodOf(resource) : -1, _owners.TopOf(resource));

    /// <summary>Nothing for a controller whose own controller is held: a Deployment's template stands for its ReplicaSets', of which old ones run no more.</summary>
    private Subject? Workload(ResourceReader resource)
    {
        var pod = PodOf(resource);
        return pod < 0 || (pod > 0 && _owners.HasHeldController(resource)) ? null : new Subject(resource, pod, _owners.TopOf(resource));
    }

    private static int PodOf(ResourceReader resource) =>
        ResourceKinds.PodTemplateOf(resource.Source) is { Length: > 0 } template ? resource.Document.Find(template.AsSpan()) : resource.Kind == "Pod" ? 0 : -1;
}
