namespace ComplianceAudit.ClusterGenerator.Clusters;

/// <summary>What a cluster is made from; the same shape gives the same cluster.</summary>
/// <param name="Pods">Pods, 1 or more.</param>
/// <param name="Seed">Any number; another one gives another cluster.</param>
/// <param name="AllDistinct">Whether every pod has a specification of its own, as no real cluster has.</param>
internal sealed record ClusterShape(int Pods, int Seed = 1, bool AllDistinct = false);
