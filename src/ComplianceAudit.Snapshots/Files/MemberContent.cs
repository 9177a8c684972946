using System.IO.Compression;
using System.IO.Hashing;

namespace ComplianceAudit.Snapshots.Files;

/// <summary>Unpacks a member.</summary>
internal static class MemberContent
{
    /// <summary>Unpacks as much as was promised and one byte more, however long the data goes on; checks the zip's own checksum, which ZipArchive does not.</summary>
    /// <param name="path">The snapshot file, for messages.</param>
    /// <param name="entry">The member.</param>
    /// <param name="bytes">Takes it; as long as was promised.</param>
    public static void Unpack(string path, ZipArchiveEntry entry, Span<byte> bytes)
    {
        using var data = entry.Open();
        var read = data.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read != bytes.Length || data.ReadByte() >= 0 || Crc32.HashToUInt32(bytes) != entry.Crc32)
            throw SnapshotErrors.NotASnapshot(path, null);
    }
}
