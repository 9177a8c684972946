using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Workloads;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

internal sealed class StatefulSetList(Cluster cluster) : WorkloadList(cluster, new SourceName("statefulsets", "apps"), "StatefulSet", WorkloadKind.StatefulSet)
{
    protected override JsonObject Make(Workload subject) => new()
    {
        ["metadata"] = AppliedMetadata(subject),
        ["spec"] = new JsonObject
        {
            ["replicas"] = subject.Pods,
            ["selector"] = SelectorOf(subject),
            ["template"] = PodTemplate.Of(subject),
            ["volumeClaimTemplates"] = new JsonArray(new JsonObject
            {
                ["kind"] = "PersistentVolumeClaim", ["apiVersion"] = "v1", ["metadata"] = new JsonObject { ["name"] = "data" },
                ["spec"] = new JsonObject { ["accessModes"] = new JsonArray("ReadWriteOnce"), ["resources"] = new JsonObject { ["requests"] = new JsonObject { ["storage"] = "20Gi" } } },
            }),
            ["serviceName"] = subject.Name,
            ["podManagementPolicy"] = "OrderedReady",
            ["updateStrategy"] = new JsonObject { ["type"] = "RollingUpdate", ["rollingUpdate"] = new JsonObject { ["partition"] = 0 } },
        },
        ["status"] = new JsonObject { ["replicas"] = subject.Pods, ["readyReplicas"] = subject.Pods, ["currentRevision"] = $"{subject.Name}-{subject.Hash}" },
    };
}
