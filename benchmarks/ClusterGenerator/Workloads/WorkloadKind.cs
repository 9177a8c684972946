namespace ComplianceAudit.ClusterGenerator.Workloads;

/// <summary>What makes a workload's pods.</summary>
internal enum WorkloadKind
{
    Deployment,
    StatefulSet,
    DaemonSet,
    CronJob,
    Job,
    Pod,
    StaticPod,
}
