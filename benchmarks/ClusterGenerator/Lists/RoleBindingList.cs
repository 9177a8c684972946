using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

/// <summary>Each role of a namespace bound to its default account.</summary>
internal sealed class RoleBindingList(Cluster cluster) : ObjectList(
    cluster, new SourceName("rolebindings", RoleRules.Group), "RoleBinding", isNamespaced: true, InEveryNamespace(cluster, RoleRules.InNamespaces))
{
    protected override JsonObject Make(string subject)
    {
        var parts = subject.Split('/');
        return new JsonObject
        {
            ["subjects"] = new JsonArray(RoleRules.Account(parts[0], "default")),
            ["roleRef"] = DiceOf($"{subject} role").Chance(2) ? RoleRules.ReferenceTo("ClusterRole", "cluster-admin") : RoleRules.ReferenceTo("Role", parts[1]),
        };
    }
}
