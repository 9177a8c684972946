namespace ComplianceAudit.ClusterGenerator.Workloads;

/// <summary>What checks find in a workload.</summary>
[Flags]
internal enum Weakness
{
    None = 0,
    Privileged = 1,
    HostPath = 2,
    HostNetwork = 4,
    HostPid = 8,
    HostIpc = 16,

    /// <summary>No security context, so that it runs as whom the image says.</summary>
    Root = 32,

    /// <summary>No resource limits.</summary>
    Unlimited = 64,
}
