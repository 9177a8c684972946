using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Lists;
using ComplianceAudit.ClusterGenerator.Snapshots;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Benchmarks.Subjects;

/// <summary>Pods of a generated cluster, as the API server lists them and as a snapshot holds them.</summary>
internal static class Listing
{
    public static readonly SourceName Pods = new("pods");

    private static readonly HashSet<string> None = [];

    /// <summary>A plan for pods, which keeps no annotation's and no ConfigMap's value.</summary>
    public static CollectionPlan Plan { get; } = new(new Dictionary<SourceName, IReadOnlyList<string>> { [Pods] = [] }, None, None);

    /// <summary>Pods with their <c>managedFields</c>.</summary>
    public static List<byte[]> Listed(int count)
    {
        var pods = new PodList(new Cluster(new ClusterShape(count)));
        return [.. pods.Range(0, count).Select(pod => pod.ToArray())];
    }

    /// <summary>The same, redacted.</summary>
    public static List<byte[]> Redacted(int count)
    {
        var redactor = new Redactor(Plan);
        return [.. Listed(count).Select(pod => redactor.Redact(Pods, "v1", "Pod", pod))];
    }

    /// <summary>A snapshot file of the whole cluster in a folder.</summary>
    public static string Snapshot(int count, string folder) => SnapshotOfCluster.Write(new Cluster(new ClusterShape(count)), folder);

    /// <summary>Fields that the checks on pods look at, and those that indexes are made of.</summary>
    public static FieldSelection Fields { get; } = new(
    [
        new SelectedField(Pods, ["metadata", "labels"], IsWhole: true),
        new SelectedField(Pods, ["spec", "nodeName"], IsWhole: false),
        new SelectedField(Pods, ["spec", "hostNetwork"], IsWhole: false),
        new SelectedField(Pods, ["spec", "containers", null, "name"], IsWhole: false),
        new SelectedField(Pods, ["spec", "containers", null, "securityContext", "privileged"], IsWhole: false),
        new SelectedField(Pods, ["spec", "volumes", null, "hostPath"], IsWhole: true),
    ]);
}
