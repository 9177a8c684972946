namespace ComplianceAudit.Rules.Evaluation;

/// <summary>What one round of a check is about.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Pod">Node of its Pod-shaped part: the root of a pod, a controller's template; -1 when the subject is not a workload.</param>
/// <param name="Owner">Its top controller, or itself.</param>
internal sealed record Subject(ResourceReader Resource, int Pod, OwnerIdentity Owner)
{
    /// <summary>Whether it is a controller's template, which pods are compared with.</summary>
    public bool IsTemplate => Pod > 0;

    /// <summary>Whether it is a pod of some controller.</summary>
    public bool IsOwned => Owner.Kind != Resource.Kind || Owner.Name != Resource.Name;

    /// <summary>Kind, namespace and name: <c>Deployment shop/web</c>.</summary>
    public string Name => $"{Resource.Kind} {(Resource.Namespace is { Length: > 0 } space ? space + "/" : "")}{Resource.Name}";
}
