using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Loading;

/// <summary>What the subject <c>workloads</c> reads: pods and every kind that holds a pod template.</summary>
internal static class WorkloadSources
{
    private static readonly SourceName CronJobs = new("cronjobs", "batch");

    /// <summary>CronJobs were served as batch/v1beta1 alone until Kubernetes 1.21.</summary>
    public static IReadOnlyList<SourceRead> All { get; } =
        [.. ResourceKinds.Workloads.Select(source => new SourceRead(source, source == CronJobs ? ["v1", "v1beta1"] : ["v1"]))];
}
