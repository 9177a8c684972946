using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Workloads;

namespace ComplianceAudit.ClusterGenerator.Pods;

/// <summary>References from objects to what made them.</summary>
internal static class OwnerReference
{
    /// <summary>The owner of a workload's pods; null for a bare pod.</summary>
    public static JsonObject? Of(Workload workload) => workload.Kind switch
    {
        WorkloadKind.Deployment => To("apps/v1", "ReplicaSet", workload.DirectOwner, workload.DirectOwnerUid),
        WorkloadKind.StatefulSet or WorkloadKind.DaemonSet => To("apps/v1", workload.Kind.ToString(), workload.Name, workload.Uid),
        WorkloadKind.CronJob or WorkloadKind.Job => To("batch/v1", "Job", workload.DirectOwner, workload.DirectOwnerUid),
        WorkloadKind.StaticPod => To("v1", "Node", "%node%", "%nodeuid%"),
        _ => null,
    };

    public static JsonObject To(string apiVersion, string kind, string name, string uid) => new()
    {
        ["apiVersion"] = apiVersion, ["kind"] = kind, ["name"] = name, ["uid"] = uid, ["controller"] = true, ["blockOwnerDeletion"] = true,
    };
}
