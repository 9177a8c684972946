namespace ComplianceAudit.Collector.Nodes.Disk;

/// <summary>A file that was read whole.</summary>
/// <param name="Status">Of the very file that was read, even when its name has been given to another since.</param>
/// <param name="Content">All of its bytes.</param>
internal sealed record HostFile(HostStatus Status, byte[] Content);
