using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Workloads;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

/// <summary>Served and empty, as nearly everywhere.</summary>
internal sealed class ReplicationControllerList(Cluster cluster) : WorkloadList(cluster, new SourceName("replicationcontrollers"), "ReplicationController")
{
    protected override JsonObject Make(Workload subject) => [];
}
