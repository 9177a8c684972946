namespace ComplianceAudit.Collector.Nodes.Disk;

/// <summary>What the node's disk knows of a file without opening it.</summary>
/// <param name="Path">Where it lies on the host, behind all links: absolute, without <c>.</c> and <c>..</c>.</param>
/// <param name="Type">File, folder or something that is never read.</param>
/// <param name="Mode">Permission bits with setuid, setgid and sticky: at most 07777.</param>
/// <param name="Owner">Number of the owning user.</param>
/// <param name="Group">Number of the owning group.</param>
/// <param name="Size">Bytes, as the disk says: files of the kernel say 0.</param>
/// <param name="Device">Number of the file system.</param>
/// <param name="Inode">Number within the file system.</param>
internal sealed record HostStatus(string Path, HostFileType Type, int Mode, uint Owner, uint Group, long Size, ulong Device, ulong Inode);
