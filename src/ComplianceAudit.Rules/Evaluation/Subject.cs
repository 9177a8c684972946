using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>What one round of a check is about. Immutable and thread-safe; every check about the same source has the same ones.</summary>
/// <param name="resource">The resource.</param>
/// <param name="pod">Node of its Pod-shaped part: the root of a pod, a controller's template; -1 when the subject is not a workload.</param>
/// <param name="owner">Its top controller, or itself.</param>
/// <param name="spec">As <see cref="Spec"/>.</param>
internal sealed class Subject(ResourceReader resource, int pod, OwnerIdentity owner, int spec)
{
    public ResourceReader Resource { get; } = resource;

    public int Pod { get; } = pod;

    public OwnerIdentity Owner { get; } = owner;

    /// <summary>Whether it is a controller's template, which pods are compared with.</summary>
    public bool IsTemplate => Pod > 0;

    /// <summary>Whether it is a pod of some controller.</summary>
    public bool IsOwned => Owner.Kind != Resource.Kind || Owner.Name != Resource.Name;

    /// <summary>Number of its pod specification, from 0, the same for subjects whose specifications are equal; -1 where it has none or none is shared.</summary>
    public int Spec { get; } = spec;

    /// <summary>Kind, namespace and name: <c>Deployment shop/web</c>.</summary>
    public string Name => $"{Resource.Kind} {(Resource.Namespace is { Length: > 0 } space ? space + "/" : "")}{Resource.Name}";

    /// <summary>The Pod-shaped part; null when the subject is not a workload.</summary>
    public CelValue PodValue => Pod < 0 ? CelValue.Null : CelValue.OfNode(Resource, Pod);

    /// <summary>The top controller of a workload; null for any other subject.</summary>
    public CelValue OwnerValue => Pod < 0 ? CelValue.Null : Owner.Value;
}
