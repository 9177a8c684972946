namespace ComplianceAudit.Cli.Arguments;

/// <summary>The way to the cluster that was asked for; null leaves the choice to the environment, as kubectl makes it.</summary>
internal sealed record ClusterRequest(string? Kubeconfig, string? Context, bool InCluster);
