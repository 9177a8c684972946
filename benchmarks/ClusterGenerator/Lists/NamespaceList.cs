using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

internal sealed class NamespaceList(Cluster cluster) : ObjectList(cluster, new SourceName("namespaces"), "Namespace", isNamespaced: false, cluster.Namespaces)
{
    public static string UidOf(Cluster cluster, string name) => cluster.Dice("namespace uid", name).Uid();

    protected override JsonObject Make(string subject)
    {
        var labels = new JsonObject { ["kubernetes.io/metadata.name"] = subject, ["team"] = subject.Split('-')[0] };
        if (DiceOf($"{subject} security").Chance(30))
            labels["pod-security.kubernetes.io/enforce"] = "baseline";

        return new JsonObject
        {
            ["metadata"] = new JsonObject { ["uid"] = UidOf(Cluster, subject), ["labels"] = labels },
            ["spec"] = new JsonObject { ["finalizers"] = new JsonArray("kubernetes") },
            ["status"] = new JsonObject { ["phase"] = "Active" },
        };
    }
}
