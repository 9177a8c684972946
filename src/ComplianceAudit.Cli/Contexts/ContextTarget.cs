namespace ComplianceAudit.Cli.Contexts;

/// <summary>One of several contexts to read.</summary>
/// <param name="Context">Its name.</param>
/// <param name="Cluster">The cluster that it leads to; empty when the kubeconfig has no such context, which opening it will say.</param>
/// <param name="FileName">Name for a file or folder that no other context of this run has.</param>
internal sealed record ContextTarget(string Context, string Cluster, string FileName);
