namespace ComplianceAudit.Collector;

/// <summary>A context of a kubeconfig.</summary>
/// <param name="Name">Its name, which no other context of the kubeconfig has.</param>
/// <param name="Cluster">Name of the cluster that it leads to; several contexts may have the same.</param>
public sealed record ClusterContext(string Name, string Cluster);
