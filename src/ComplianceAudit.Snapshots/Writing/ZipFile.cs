using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ComplianceAudit.Snapshots.Writing;

/// <summary>Writes a zip archive from members that are compressed already, with Zip64 records where numbers need them (PKWARE APPNOTE 6.3.10, 4.3.7 to 4.3.16 and 4.5.3).</summary>
/// <remarks>Every member has the same time, 1980-01-01, the first that zip can state: equal members give equal bytes.</remarks>
internal sealed class ZipFile
{
    private const uint LocalHeader = 0x04034B50;
    private const uint CentralHeader = 0x02014B50;
    private const uint EndOfDirectory = 0x06054B50;
    private const uint EndOfDirectory64 = 0x06064B50;
    private const uint LocatorOfEnd64 = 0x07064B50;
    private const ushort Version = 20;
    private const ushort Version64 = 45;
    private const ushort MadeOnUnix = 3 << 8;
    private const ushort Utf8Names = 1 << 11;
    private const ushort Deflate = 8;
    private const ushort Midnight = 0;
    private const ushort FirstOf1980 = (1 << 5) | 1;
    private const uint RegularFile0600 = 0x8180u << 16;
    private const ushort Extra64 = 1;
    private const int RecordOfEnd64 = 56;

    private readonly Stream _output;
    private readonly long _largestOffset;
    private readonly int _mostMembers;
    private readonly ArrayBufferWriter<byte> _header = new();
    private readonly ArrayBufferWriter<byte> _directory = new();
    private long _offset;
    private long _members;

    /// <param name="output">Where to write, from its beginning or behind what stands there.</param>
    public ZipFile(Stream output)
        : this(output, output.Position, uint.MaxValue - 1L, ushort.MaxValue - 1)
    {
    }

    /// <param name="output">Where to write.</param>
    /// <param name="start">Offset of the first member in the file.</param>
    /// <param name="largestOffset">Largest offset that the short fields state.</param>
    /// <param name="mostMembers">Most members that the short fields state.</param>
    internal ZipFile(Stream output, long start, long largestOffset, int mostMembers) =>
        (_output, _offset, _largestOffset, _mostMembers) = (output, start, largestOffset, mostMembers);

    /// <summary>Writes a member's header; its compressed bytes follow, from the caller.</summary>
    public void Begin(string path, PackedShard member)
    {
        var (name, start) = (Encoding.UTF8.GetBytes(path), _offset);
        _header.ResetWrittenCount();
        Write(_header, LocalHeader);
        WriteFacts(_header, Version, member, name, extra: 0);
        _header.Write(name);
        _output.Write(_header.WrittenSpan);
        _offset += _header.WrittenCount + member.PackedSize;
        _members++;
        WriteEntry(name, start, member);
    }

    /// <summary>Writes the directory and the records that end the archive.</summary>
    public void Complete()
    {
        var size = _directory.WrittenCount;
        _output.Write(_directory.WrittenSpan);
        _header.ResetWrittenCount();
        var isLarge = _offset > _largestOffset || _members > _mostMembers;
        if (isLarge)
            WriteEnd64(size);

        Write(_header, EndOfDirectory);
        Write(_header, 0u);
        Write(_header, isLarge ? ushort.MaxValue : (ushort)_members);
        Write(_header, isLarge ? ushort.MaxValue : (ushort)_members);
        Write(_header, (uint)size);
        Write(_header, isLarge ? uint.MaxValue : (uint)_offset);
        Write(_header, (ushort)0);
        _output.Write(_header.WrittenSpan);
    }

    private void WriteEntry(byte[] name, long start, PackedShard member)
    {
        var isFar = start > _largestOffset;
        var version = isFar ? Version64 : Version;
        Write(_directory, CentralHeader);
        Write(_directory, (ushort)(MadeOnUnix | version));
        WriteFacts(_directory, version, member, name, isFar ? (ushort)(2 * sizeof(ushort) + sizeof(long)) : (ushort)0);
        Write(_directory, (ushort)0);
        Write(_directory, (ushort)0);
        Write(_directory, (ushort)0);
        Write(_directory, RegularFile0600);
        Write(_directory, isFar ? uint.MaxValue : (uint)start);
        _directory.Write(name);
        if (!isFar)
            return;

        Write(_directory, Extra64);
        Write(_directory, (ushort)sizeof(long));
        Write(_directory, start);
    }

    private void WriteEnd64(long size)
    {
        Write(_header, EndOfDirectory64);
        Write(_header, RecordOfEnd64 - 12L);
        Write(_header, (ushort)(MadeOnUnix | Version64));
        Write(_header, Version64);
        Write(_header, 0u);
        Write(_header, 0u);
        Write(_header, _members);
        Write(_header, _members);
        Write(_header, size);
        Write(_header, _offset);
        Write(_header, LocatorOfEnd64);
        Write(_header, 0u);
        Write(_header, _offset + size);
        Write(_header, 1u);
    }

    /// <summary>The part that a member's two headers share. A member itself never needs Zip64: it is one shard.</summary>
    private static void WriteFacts(ArrayBufferWriter<byte> to, ushort version, PackedShard member, byte[] name, ushort extra)
    {
        Write(to, version);
        Write(to, Utf8Names);
        Write(to, Deflate);
        Write(to, Midnight);
        Write(to, FirstOf1980);
        Write(to, member.Crc);
        Write(to, checked((uint)member.PackedSize));
        Write(to, checked((uint)member.Size));
        Write(to, (ushort)name.Length);
        Write(to, extra);
    }

    private static void Write(ArrayBufferWriter<byte> to, ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(to.GetSpan(sizeof(ushort)), value);
        to.Advance(sizeof(ushort));
    }

    private static void Write(ArrayBufferWriter<byte> to, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(to.GetSpan(sizeof(uint)), value);
        to.Advance(sizeof(uint));
    }

    private static void Write(ArrayBufferWriter<byte> to, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(to.GetSpan(sizeof(long)), value);
        to.Advance(sizeof(long));
    }
}
