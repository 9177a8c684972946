using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Workloads;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

/// <summary>The default account of each namespace, and those that workloads have of their own.</summary>
internal sealed class ServiceAccountList(Cluster cluster) : ObjectList(
    cluster, new SourceName("serviceaccounts"), "ServiceAccount", isNamespaced: true,
    InEveryNamespace(cluster, "default").Concat(cluster.Workloads.Select(workload => $"{workload.Namespace}/{PodTemplate.ServiceAccountOf(workload)}")).Distinct())
{
    protected override JsonObject Make(string subject) => new() { ["automountServiceAccountToken"] = !DiceOf($"{subject} token").Chance(20) };
}
