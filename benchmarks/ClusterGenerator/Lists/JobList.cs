using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Pods;
using ComplianceAudit.ClusterGenerator.Workloads;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

/// <summary>Jobs of their own, and the last one of each CronJob.</summary>
internal sealed class JobList(Cluster cluster) : GeneratedList<Workload>(
    new SourceName("jobs", "batch"), "v1", "Job", isNamespaced: true,
    cluster.Workloads.Where(workload => workload.Kind is WorkloadKind.CronJob or WorkloadKind.Job),
    workload => $"{workload.Namespace}/{workload.DirectOwner}")
{
    protected override Dice DiceOf(string key) => cluster.Dice(Kind, key);

    protected override JsonObject Make(Workload subject)
    {
        var template = PodTemplate.Of(subject);
        template["metadata"]!["labels"]!["batch.kubernetes.io/job-name"] = subject.DirectOwner;
        var metadata = new JsonObject { ["uid"] = subject.DirectOwnerUid, ["labels"] = template["metadata"]!["labels"]!.DeepClone() };
        if (subject.Kind == WorkloadKind.CronJob)
            metadata["ownerReferences"] = new JsonArray(OwnerReference.To("batch/v1", "CronJob", subject.Name, subject.Uid));

        return new JsonObject
        {
            ["metadata"] = metadata,
            ["spec"] = new JsonObject
            {
                ["parallelism"] = 1, ["completions"] = subject.Pods, ["backoffLimit"] = 6,
                ["selector"] = new JsonObject { ["matchLabels"] = new JsonObject { ["batch.kubernetes.io/job-name"] = subject.DirectOwner } },
                ["template"] = template, ["completionMode"] = "NonIndexed", ["suspend"] = false,
            },
            ["status"] = new JsonObject { ["succeeded"] = subject.Pods },
        };
    }
}
