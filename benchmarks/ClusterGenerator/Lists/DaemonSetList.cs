using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Workloads;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

internal sealed class DaemonSetList(Cluster cluster) : WorkloadList(cluster, new SourceName("daemonsets", "apps"), "DaemonSet", WorkloadKind.DaemonSet)
{
    protected override JsonObject Make(Workload subject) => new()
    {
        ["metadata"] = AppliedMetadata(subject),
        ["spec"] = new JsonObject
        {
            ["selector"] = SelectorOf(subject),
            ["template"] = PodTemplate.Of(subject),
            ["updateStrategy"] = new JsonObject { ["type"] = "RollingUpdate", ["rollingUpdate"] = new JsonObject { ["maxUnavailable"] = 1 } },
        },
        ["status"] = new JsonObject { ["currentNumberScheduled"] = subject.Pods, ["desiredNumberScheduled"] = subject.Pods, ["numberReady"] = subject.Pods },
    };
}
