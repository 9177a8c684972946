using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>The cluster as its fact and the snapshot's header describe it.</summary>
internal sealed class ClusterView
{
    private static readonly SourceName Source = new("Cluster");

    public ClusterView(SnapshotView snapshot, string? assumedVersion)
    {
        var manifest = snapshot.Snapshot.Manifest;
        var fact = snapshot[Source].Resources.Count > 0 ? snapshot[Source].Resources[0].Document : null;
        var version = new[] { fact?.TextOf("spec", "version"), manifest.KubernetesVersion, assumedVersion }.FirstOrDefault(text => text?.Length > 0) ?? "";
        Assessed = new AssessedCluster(
            manifest.Cluster, manifest.Kind, version, Distribution(fact), fact?.TextOf("spec", "kubeSystemUid") ?? "", NodeCount(snapshot, fact));
        Value = CelValue.OfMap(new ClusterMap(fact is null ? null : snapshot[Source].Resources[0], version));
    }

    /// <summary>For the assessment.</summary>
    public AssessedCluster Assessed { get; }

    /// <summary>For expressions.</summary>
    public CelValue Value { get; }

    private static string Distribution(ResourceDocument? fact) =>
        fact?.TextOf("spec", "distribution") is { Length: > 0 } distribution ? distribution : fact?.TextOf("spec", "provider") ?? "";

    private static int? NodeCount(SnapshotView snapshot, ResourceDocument? fact)
    {
        if (fact?.Find("spec", "nodeCount") is >= 0 and var node && fact.KindOf(node) == NodeKind.Integer)
            return (int)fact.IntegerAt(node);
        var nodes = snapshot[new SourceName("nodes")];
        return nodes.Missing is null ? nodes.Resources.Count : null;
    }
}
