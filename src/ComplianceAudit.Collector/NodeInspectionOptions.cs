namespace ComplianceAudit.Collector;

/// <summary>Where and as whom a node is inspected. Immutable.</summary>
public sealed record NodeInspectionOptions
{
    /// <summary>Folder where the node's root is mounted.</summary>
    /// <value>The default is <c>/</c>: the node itself.</value>
    public string HostRoot { get; init; } = "/";

    /// <summary>Name under which the cluster knows the node.</summary>
    /// <value>Empty by default: the kubelet's own choice, by its flag or the host's name.</value>
    public string NodeName { get; init; } = "";

    /// <summary>Clock for the times in the document.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Longest time that one look at the disk may take, such as at a network mount that no longer answers.</summary>
    /// <value>10 seconds by default.</value>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}
