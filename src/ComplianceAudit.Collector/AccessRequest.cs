using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector;

/// <summary>What an account is to be allowed, and how it is called. Immutable.</summary>
/// <param name="Plan">What it is to collect; each of its extras becomes a role of its own.</param>
public sealed record AccessRequest(CollectionPlan Plan)
{
    /// <summary>Namespace that the manifest makes for the account unless another is named.</summary>
    public const string OwnNamespace = "compliance-audit";

    /// <summary>Longest <see cref="Name"/>, so that the names of further roles are labels too.</summary>
    public const int LongestName = 48;

    /// <summary>Name of the ServiceAccount and of its role; further roles add the extra's name.</summary>
    /// <value>A DNS label of at most <see cref="LongestName"/> characters. The default is <c>compliance-audit</c>.</value>
    public string Name { get; init; } = "compliance-audit";

    /// <summary>Namespace of the ServiceAccount, which exists.</summary>
    /// <value>A DNS label; null makes <see cref="OwnNamespace"/>. The default is null.</value>
    public string? Namespace { get; init; }

    /// <summary>Kubernetes version of the cluster, which decides how little can be granted for kubelets.</summary>
    /// <value>Such as <c>1.33</c> or <c>v1.33.1</c>; empty, the default, for a present one.</value>
    public string KubernetesVersion { get; init; } = "";

    /// <summary>What it is for, such as <c>cis-kubernetes@1.12</c>; a comment names them.</summary>
    public IReadOnlyList<string> Packs { get; init; } = [];

    /// <summary>Whether a role is added with which pods read the nodes; it is root on every node.</summary>
    public bool NodePods { get; init; }
}
