namespace ComplianceAudit.Collector.Nodes.Disk;

/// <summary>What an entry of a folder is, by the bits of inode(7).</summary>
internal enum HostFileType
{
    Unknown = 0,
    Fifo = 0x1000,
    CharacterDevice = 0x2000,
    Directory = 0x4000,
    BlockDevice = 0x6000,
    File = 0x8000,
    Symlink = 0xA000,
    Socket = 0xC000,
}
