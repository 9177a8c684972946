using System.Collections.Concurrent;
using ComplianceAudit.Rules.Compilation;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>Makes the subjects of a check in the order of its sources, on every processor.</summary>
internal sealed class SubjectEnumerator(SnapshotView snapshot)
{
    private readonly OwnerResolver _owners = new(snapshot);
    private readonly ConcurrentDictionary<OwnerIdentity, OwnerIdentity> _known = [];
    private readonly ConcurrentDictionary<SharedPart, int> _specs = new(ReferenceEqualityComparer.Instance);
    private int _numbers;

    public SubjectList Of(Check check)
    {
        var resources = check.SubjectSources.SelectMany(read => snapshot[read.Source].Resources).ToArray();
        var subjects = new Subject?[resources.Length];
        Parallel.For(0, resources.Length, index => subjects[index] = check.Subject == Check.Workloads ? Workload(resources[index]) : Subject(resources[index], -1));
        return new SubjectList([.. subjects.OfType<Subject>()], _numbers);
    }

    /// <summary>Any resource as a subject, with its Pod-shaped part where it has one.</summary>
    public Subject Of(ResourceReader resource) => Subject(resource, ResourceKinds.Workloads.Contains(resource.Source) ? PodOf(resource) : -1);

    /// <summary>Nothing for a controller whose own controller is held: a Deployment's template stands for its ReplicaSets', of which old ones run no more.</summary>
    private Subject? Workload(ResourceReader resource)
    {
        var pod = PodOf(resource);
        return pod < 0 || (pod > 0 && _owners.HasHeldController(resource)) ? null : Subject(resource, pod);
    }

    private Subject Subject(ResourceReader resource, int pod) => new(resource, pod, OwnerOf(resource), pod < 0 ? -1 : SpecOf(resource.Document, pod));

    /// <summary>One object for all of a controller's pods.</summary>
    private OwnerIdentity OwnerOf(ResourceReader resource)
    {
        var owner = _owners.TopOf(resource);
        return _known.GetOrAdd(owner, owner);
    }

    /// <summary>The number of a pod specification; -1 where it is not among those that documents share.</summary>
    private int SpecOf(ResourceDocument document, int pod) =>
        document.Shared is { } shared && document.FieldOf(pod, PodSpec.Name) == document.SharedNode
            ? _specs.GetOrAdd(shared, _ => Interlocked.Increment(ref _numbers) - 1)
            : -1;

    private static int PodOf(ResourceReader resource) =>
        ResourceKinds.PodTemplateOf(resource.Source) is { Length: > 0 } template ? resource.Document.Find(template.AsSpan()) : resource.Kind == "Pod" ? 0 : -1;
}
