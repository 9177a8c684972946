using System.Globalization;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Workloads;

namespace ComplianceAudit.ClusterGenerator.Pods;

/// <summary>What differs from pod to pod of one workload.</summary>
internal static class PodHoles
{
    /// <summary>Most containers of a pod, an init container among them.</summary>
    private const int MostContainers = 6;

    public static Dictionary<string, string> Of(Cluster cluster, Workload workload, int ordinal)
    {
        var name = workload.PodName(ordinal);
        var dice = new Dice(cluster.Shape.Seed, workload.Namespace, name, "pod");
        var created = workload.PodCreated(ordinal);
        var node = NodeOf(cluster, workload, ordinal, dice);
        var holes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["pod"] = name,
            ["uid"] = dice.Uid(),
            ["version"] = (10_000_000 + dice.Next(80_000_000)).ToString(CultureInfo.InvariantCulture),
            ["created"] = Json.Time(created),
            ["started"] = Json.Time(created.AddSeconds(2 + dice.Next(40))),
            ["node"] = node,
            ["nodeuid"] = NodeUid(cluster, node),
            ["hostip"] = NodeAddress(node),
            ["ip"] = string.Create(CultureInfo.InvariantCulture, $"100.{64 + dice.Next(64)}.{dice.Next(256)}.{1 + dice.Next(254)}"),
            ["token"] = dice.Letters(5),
        };
        for (var i = 0; i < MostContainers; i++)
            holes["id" + i.ToString(CultureInfo.InvariantCulture)] = dice.Hex(64);

        return holes;
    }

    public static string NodeUid(Cluster cluster, string node) => cluster.Dice("node", node).Uid();

    public static string NodeAddress(string node)
    {
        var number = int.Parse(node.AsSpan(node.LastIndexOf('-') + 1), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"10.{number >> 8}.{number & 255}.10");
    }

    private static string NodeOf(Cluster cluster, Workload workload, int ordinal, Dice dice) => workload.Kind switch
    {
        WorkloadKind.DaemonSet => cluster.Nodes[ordinal],
        WorkloadKind.StaticPod => workload.Name[workload.Name.IndexOf("node-", StringComparison.Ordinal)..],
        _ => dice.Pick(cluster.Nodes),
    };
}
