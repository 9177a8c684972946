using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

/// <summary>Those that Kubernetes brings by name, and one of an operator for every tenth namespace.</summary>
internal sealed class ClusterRoleList(Cluster cluster) : ObjectList(cluster, new SourceName("clusterroles", RoleRules.Group), "ClusterRole", isNamespaced: false, NamesIn(cluster))
{
    private const int NamespacesPerOperator = 10;

    private static readonly string[] BuiltIn = ["admin", "cluster-admin", "edit", "system:node", "system:kube-scheduler", "view"];

    public static IEnumerable<string> NamesIn(Cluster cluster) =>
        BuiltIn.Concat(cluster.Namespaces.Where((_, index) => index % NamespacesPerOperator == 0).Select(name => $"{name}-operator"));

    protected override JsonObject Make(string subject) => new()
    {
        ["rules"] = subject == "cluster-admin"
            ? new JsonArray(new JsonObject { ["verbs"] = new JsonArray("*"), ["apiGroups"] = new JsonArray("*"), ["resources"] = new JsonArray("*") })
            : RoleRules.Draw(DiceOf($"{subject} rules")),
    };
}
