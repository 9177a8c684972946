using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ComplianceAudit.Snapshots.Verifying;

/// <summary>Where the members' bytes lie, and whether two readers would see the same: one goes by the directory, another by each member's own header.</summary>
internal sealed class ArchiveLayout
{
    private const uint LocalHeader = 0x04034B50;
    private const int LocalBytes = 30;

    /// <summary>Bytes that checksum and sizes can take behind a member, with and without signature and Zip64.</summary>
    private static readonly long[] Descriptors = [12, 16, 20, 24];

    private readonly Dictionary<ArchiveEntry, long> _data = [];

    private ArchiveLayout(List<SnapshotException> problems) => Problems = problems;

    /// <summary>Headers that contradict the directory, and bytes that belong to no member.</summary>
    public List<SnapshotException> Problems { get; }

    /// <summary>Where a member's packed bytes begin; null when its header is not that of the directory.</summary>
    public long? DataOf(ArchiveEntry entry) => _data.TryGetValue(entry, out var offset) ? offset : null;

    public static ArchiveLayout Of(string path, SafeFileHandle file, IEnumerable<ArchiveEntry> entries, long directory)
    {
        var layout = new ArchiveLayout([]);
        var (end, mayHaveDescriptor) = (0L, false);
        foreach (var entry in entries.OrderBy(entry => entry.HeaderOffset))
        {
            layout.Check(path, entry.Name, entry.HeaderOffset - end, mayHaveDescriptor);
            var (data, isSame) = ReadHeader(file, entry);
            if (isSame)
                layout._data[entry] = data;
            else
                layout.Problems.Add(SnapshotErrors.HeadersDiffer(path, entry.Name));

            (end, mayHaveDescriptor) = (data + entry.PackedSize, entry.HasDescriptor);
        }

        layout.Check(path, "its directory", directory - end, mayHaveDescriptor);
        return layout;
    }

    private void Check(string path, string before, long gap, bool mayHaveDescriptor)
    {
        if (gap != 0 && !(mayHaveDescriptor && Descriptors.Contains(gap)))
            Problems.Add(SnapshotErrors.StrayBytes(path, before, gap));
    }

    private static (long Data, bool IsSame) ReadHeader(SafeFileHandle file, ArchiveEntry entry)
    {
        try
        {
            var header = ArchiveDirectory.ReadAt(file, entry.HeaderOffset, LocalBytes).AsSpan();
            var (name, extra) = (BinaryPrimitives.ReadUInt16LittleEndian(header[26..]), BinaryPrimitives.ReadUInt16LittleEndian(header[28..]));
            var isSame = BinaryPrimitives.ReadUInt32LittleEndian(header) == LocalHeader
                && BinaryPrimitives.ReadUInt16LittleEndian(header[6..]) == entry.Flags
                && BinaryPrimitives.ReadUInt16LittleEndian(header[8..]) == entry.Method
                && (entry.HasDescriptor || HasFacts(header, entry))
                && ArchiveDirectory.ReadAt(file, entry.HeaderOffset + LocalBytes, name).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(entry.Name));
            return (entry.HeaderOffset + LocalBytes + name + extra, isSame);
        }
        catch (InvalidDataException)
        {
            return (entry.HeaderOffset, false);
        }
    }

    /// <summary>Members are far below 4 GiB, so that sizes stand in the header itself, unless a tool moved them into a Zip64 field.</summary>
    private static bool HasFacts(ReadOnlySpan<byte> header, ArchiveEntry entry) =>
        BinaryPrimitives.ReadUInt32LittleEndian(header[14..]) == entry.Crc
        && BinaryPrimitives.ReadUInt32LittleEndian(header[18..]) is var packed && (packed == entry.PackedSize || packed == uint.MaxValue)
        && BinaryPrimitives.ReadUInt32LittleEndian(header[22..]) is var size && (size == entry.Size || size == uint.MaxValue);
}
