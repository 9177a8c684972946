using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Pods;
using ComplianceAudit.ClusterGenerator.Workloads;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

/// <summary>Of each Deployment the ReplicaSet that runs, and one that an update left behind.</summary>
internal sealed class ReplicaSetList(Cluster cluster) : GeneratedList<(Workload Workload, bool IsOld)>(
    new SourceName("replicasets", "apps"), "v1", "ReplicaSet", isNamespaced: true,
    cluster.Workloads.Where(workload => workload.Kind == WorkloadKind.Deployment).SelectMany(workload => new[] { (workload, false), (workload, true) }),
    subject => $"{subject.Workload.Namespace}/{NameOf(subject.Workload, subject.IsOld)}")
{
    protected override Dice DiceOf(string key) => cluster.Dice(Kind, key);

    protected override JsonObject Make((Workload Workload, bool IsOld) subject)
    {
        var (workload, isOld) = subject;
        var replicas = isOld ? 0 : workload.Pods;
        var template = PodTemplate.Of(workload);
        template["metadata"]!["labels"]!["pod-template-hash"] = HashOf(workload, isOld);
        var metadata = new JsonObject
        {
            ["labels"] = template["metadata"]!["labels"]!.DeepClone(),
            ["annotations"] = new JsonObject { ["deployment.kubernetes.io/desired-replicas"] = "3", ["deployment.kubernetes.io/revision"] = isOld ? "2" : "3" },
            ["ownerReferences"] = new JsonArray(OwnerReference.To("apps/v1", "Deployment", workload.Name, workload.Uid)),
        };
        if (!isOld)
            metadata["uid"] = workload.DirectOwnerUid;

        return new JsonObject
        {
            ["metadata"] = metadata,
            ["spec"] = new JsonObject
            {
                ["replicas"] = replicas,
                ["selector"] = new JsonObject { ["matchLabels"] = new JsonObject { ["app.kubernetes.io/name"] = workload.Name, ["pod-template-hash"] = HashOf(workload, isOld) } },
                ["template"] = template,
            },
            ["status"] = new JsonObject { ["replicas"] = replicas, ["readyReplicas"] = replicas, ["observedGeneration"] = 1 },
        };
    }

    private static string HashOf(Workload workload, bool isOld) => isOld ? workload.Dice("old hash").Letters(10) : workload.Hash;

    private static string NameOf(Workload workload, bool isOld) => $"{workload.Name}-{HashOf(workload, isOld)}";
}
