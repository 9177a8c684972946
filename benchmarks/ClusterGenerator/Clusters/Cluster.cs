using System.Globalization;
using ComplianceAudit.ClusterGenerator.Workloads;

namespace ComplianceAudit.ClusterGenerator.Clusters;

/// <summary>What there is in a cluster, by name: every object is made from it when it is asked for. Immutable and thread-safe.</summary>
internal sealed class Cluster
{
    /// <summary>Version of Kubernetes that the cluster claims.</summary>
    public const string Version = "v1.34.1";

    private const int PodsPerNode = 30;
    private const int MostNodes = 5_000;
    private const int ControlPlanes = 3;

    private static readonly string[] SystemNamespaces = ["default", "kube-node-lease", "kube-public", "kube-system"];

    public Cluster(ClusterShape shape)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shape.Pods, 1, nameof(shape));
        Shape = shape;
        Nodes = [.. Enumerable.Range(1, Math.Clamp(shape.Pods / PodsPerNode, 1, MostNodes)).Select(number => string.Create(CultureInfo.InvariantCulture, $"node-{number:D4}"))];
        Workloads = [.. WorkloadPlan.Of(shape, Nodes).OrderBy(workload => workload.Key, StringComparer.Ordinal)];
        Namespaces = [.. Workloads.Select(workload => workload.Namespace).Concat(SystemNamespaces).Distinct().Order(StringComparer.Ordinal)];
    }

    public ClusterShape Shape { get; }

    /// <summary>Names of the nodes; the first three run the control plane.</summary>
    public IReadOnlyList<string> Nodes { get; }

    public IReadOnlyList<string> ControlPlaneNodes => [.. Nodes.Take(ControlPlanes)];

    public IReadOnlyList<string> Namespaces { get; }

    /// <summary>Ordered as the API server orders objects: by namespace and name.</summary>
    public IReadOnlyList<Workload> Workloads { get; }

    /// <summary>Draws for something that is no workload's.</summary>
    public Dice Dice(string kind, string key) => new(Shape.Seed, kind, key);
}
