using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Loading;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>The cluster as its fact and the snapshot's header describe it.</summary>
internal sealed class ClusterView
{
    private const string Managed = "managed";
    private const string Unknown = "unknown";

    /// <summary>Stands for the latest Pod Security Standards: a minor version after all others.</summary>
    private const int Latest = 1000;

    private static readonly SourceName Source = new("Cluster");

    public ClusterView(SnapshotView snapshot, string? assumedVersion)
    {
        var manifest = snapshot.Snapshot.Manifest;
        var fact = snapshot[Source].Resources.Count > 0 ? snapshot[Source].Resources[0].Document : null;
        var version = new[] { fact?.TextOf("spec", "version"), manifest.KubernetesVersion, assumedVersion }.FirstOrDefault(text => text?.Length > 0) ?? "";
        Assessed = new AssessedCluster(
            manifest.Cluster, manifest.Kind, version, Distribution(fact), fact?.TextOf("spec", "kubeSystemUid") ?? "", NodeCount(snapshot, fact));
        if (fact?.TextOf("spec", "controlPlane") == Managed)
            Provider = new ManagedControlPlane(Assessed.Distribution, SignsOf(fact));
        Value = CelValue.OfMap(new ClusterMap(fact is null ? null : snapshot[Source].Resources[0], version, PodSecurityMinorOf(version, manifest.Kind)));
    }

    /// <summary>For the assessment.</summary>
    public AssessedCluster Assessed { get; }

    /// <summary>Who runs the control plane in the cluster owner's stead; null when nothing proves that somebody does.</summary>
    public ManagedControlPlane? Provider { get; }

    /// <summary>For expressions.</summary>
    public CelValue Value { get; }

    /// <summary>The cluster's minor version; the latest where manifests are judged for no version; null when a cluster's is not known.</summary>
    private static int? PodSecurityMinorOf(string version, string kind) =>
        MinorVersion.Parse(version) is { } known ? (known.Major == 1 ? known.Minor : Latest) : kind == SnapshotKinds.Manifests ? Latest : null;

    private static string Distribution(ResourceDocument? fact) =>
        new[] { fact?.TextOf("spec", "distribution"), fact?.TextOf("spec", "provider") }.FirstOrDefault(text => text is { Length: > 0 } and not Unknown) ?? "";

    private static IReadOnlyList<string> SignsOf(ResourceDocument fact)
    {
        var signs = fact.Find("spec", "signs");
        return signs < 0 || fact.KindOf(signs) != NodeKind.List ? []
            : [.. Enumerable.Range(0, fact.CountOf(signs)).Select(index => fact.FieldOf(fact.ChildAt(signs, index), "seen")).Where(seen => seen >= 0).Select(fact.TextAt)];
    }

    private static int? NodeCount(SnapshotView snapshot, ResourceDocument? fact)
    {
        if (fact?.Find("spec", "nodeCount") is >= 0 and var node && fact.KindOf(node) == NodeKind.Integer)
            return (int)fact.IntegerAt(node);
        var nodes = snapshot[new SourceName("nodes")];
        return nodes.Missing is null ? nodes.Resources.Count : null;
    }
}
