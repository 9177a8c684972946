using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

internal sealed class ClusterRoleBindingList(Cluster cluster) : ObjectList(
    cluster, new SourceName("clusterrolebindings", RoleRules.Group), "ClusterRoleBinding", isNamespaced: false, ClusterRoleList.NamesIn(cluster))
{
    private const string Operator = "-operator";

    protected override JsonObject Make(string subject) => new()
    {
        ["subjects"] = new JsonArray(subject.EndsWith(Operator, StringComparison.Ordinal)
            ? RoleRules.Account(subject[..^Operator.Length], "default")
            : new JsonObject { ["kind"] = "Group", ["apiGroup"] = RoleRules.Group, ["name"] = $"acme:{subject}" }),
        ["roleRef"] = RoleRules.ReferenceTo("ClusterRole", subject),
    };
}
