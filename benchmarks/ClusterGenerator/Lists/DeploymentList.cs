using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Workloads;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

internal sealed class DeploymentList(Cluster cluster) : WorkloadList(cluster, new SourceName("deployments", "apps"), "Deployment", WorkloadKind.Deployment)
{
    protected override JsonObject Make(Workload subject) => new()
    {
        ["metadata"] = AppliedMetadata(subject),
        ["spec"] = new JsonObject
        {
            ["replicas"] = subject.Pods,
            ["selector"] = SelectorOf(subject),
            ["template"] = PodTemplate.Of(subject),
            ["strategy"] = new JsonObject { ["type"] = "RollingUpdate", ["rollingUpdate"] = new JsonObject { ["maxUnavailable"] = "25%", ["maxSurge"] = "25%" } },
            ["revisionHistoryLimit"] = 10,
            ["progressDeadlineSeconds"] = 600,
        },
        ["status"] = new JsonObject { ["observedGeneration"] = 3, ["replicas"] = subject.Pods, ["updatedReplicas"] = subject.Pods, ["readyReplicas"] = subject.Pods },
    };
}
