namespace ComplianceAudit.Collector.Nodes.Disk;

/// <summary>Why something on the node's disk is not known.</summary>
internal enum HostProblemKind
{
    /// <summary>Nothing has that name. The one answer that is knowledge of the node.</summary>
    Absent,

    /// <summary>This user may not look at it.</summary>
    Denied,

    /// <summary>It is no ordinary file or folder, or its name leads in circles: it was not opened.</summary>
    Unsafe,

    /// <summary>It is larger than what is read of one.</summary>
    TooLarge,

    /// <summary>It ended while it was looked at, as processes do.</summary>
    Gone,

    /// <summary>The disk failed or did not answer in time.</summary>
    Failed,
}
