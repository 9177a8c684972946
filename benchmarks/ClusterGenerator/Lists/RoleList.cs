using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

internal sealed class RoleList(Cluster cluster) : ObjectList(
    cluster, new SourceName("roles", RoleRules.Group), "Role", isNamespaced: true, InEveryNamespace(cluster, RoleRules.InNamespaces))
{
    protected override JsonObject Make(string subject) => new() { ["rules"] = RoleRules.Draw(DiceOf($"{subject} rules")) };
}
