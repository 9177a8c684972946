using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Workloads;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Lists;

internal sealed class CronJobList(Cluster cluster) : WorkloadList(cluster, new SourceName("cronjobs", "batch"), "CronJob", WorkloadKind.CronJob)
{
    protected override JsonObject Make(Workload subject) => new()
    {
        ["metadata"] = AppliedMetadata(subject),
        ["spec"] = new JsonObject
        {
            ["schedule"] = "15 3 * * *",
            ["concurrencyPolicy"] = "Forbid",
            ["suspend"] = false,
            ["jobTemplate"] = new JsonObject { ["spec"] = new JsonObject { ["backoffLimit"] = 6, ["template"] = PodTemplate.Of(subject) } },
            ["successfulJobsHistoryLimit"] = 3,
            ["failedJobsHistoryLimit"] = 1,
        },
        ["status"] = new JsonObject { ["lastScheduleTime"] = "2026-01-15T03:15:00Z" },
    };
}
