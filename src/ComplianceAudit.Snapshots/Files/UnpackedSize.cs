using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Files;

/// <summary>Refuses zip bombs before anything is unpacked: by each member's size, and by how much larger the whole is than the file.</summary>
internal static class UnpackedSize
{
    /// <summary>Times that a file may grow when it is unpacked. JSON of similar pods packs 15 to 60 times; Deflate can reach 1,032, which <see cref="Writing.PackedShard"/> avoids.</summary>
    public const int LargestRatio = 200;

    /// <summary>Bytes that no ratio matters for.</summary>
    private const long AlwaysFine = 64L * 1024 * 1024;

    public static void Check(string path, IEnumerable<SnapshotMember> members, long fileSize)
    {
        var allowed = long.Max(AlwaysFine, fileSize * LargestRatio);
        var total = 0L;
        foreach (var member in members)
        {
            if (member.Size is < 0 or > (2L * Limits.DocumentBytes))
                throw SnapshotErrors.TooLargeUnpacked(path, member.Path, 2 * Limits.DocumentBytes);

            total += member.Size;
            if (total > allowed)
                throw SnapshotErrors.TooLargeUnpacked(path, member.Path, allowed);
        }
    }
}
