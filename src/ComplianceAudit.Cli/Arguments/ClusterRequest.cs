namespace ComplianceAudit.Cli.Arguments;

/// <summary>The way to the cluster or clusters that was asked for.</summary>
/// <param name="Kubeconfig">File, or null for kubectl's own search.</param>
/// <param name="Contexts">Contexts by name, each once; empty for the current one.</param>
/// <param name="AllContexts">Every context that the kubeconfig has; <paramref name="Contexts"/> is empty then.</param>
/// <param name="InCluster">The pod's own service account instead of a kubeconfig.</param>
internal sealed record ClusterRequest(string? Kubeconfig, IReadOnlyList<string> Contexts, bool AllContexts, bool InCluster)
{
    /// <summary>Whether more than one cluster may be read, each with files of its own.</summary>
    public bool IsSeveral => AllContexts || Contexts.Count > 1;

    /// <summary>The one context, or null for the current one.</summary>
    public string? Context => Contexts.Count == 1 ? Contexts[0] : null;
}
