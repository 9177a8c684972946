namespace ComplianceAudit.Snapshots.Verifying;

/// <summary>What an archive's directory says of one member.</summary>
/// <param name="Name">Path inside the archive.</param>
/// <param name="Flags">General purpose bits.</param>
/// <param name="Method">0 for stored, 8 for Deflate.</param>
/// <param name="Crc">Checksum of the unpacked bytes.</param>
/// <param name="PackedSize">Bytes in the archive.</param>
/// <param name="Size">Bytes unpacked.</param>
/// <param name="HeaderOffset">Where the member's own header begins.</param>
internal sealed record ArchiveEntry(string Name, ushort Flags, ushort Method, uint Crc, long PackedSize, long Size, long HeaderOffset)
{
    public const ushort Stored = 0;
    public const ushort Deflate = 8;

    private const ushort Encrypted = 1;
    private const ushort SizesFollow = 8;

    /// <summary>Whether checksum and sizes stand behind the member's bytes rather than in its header, as streaming tools write them.</summary>
    public bool HasDescriptor => (Flags & SizesFollow) != 0;

    public bool CanBeRead => (Flags & Encrypted) == 0 && Method is Stored or Deflate;
}
