using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace ComplianceAudit.Snapshots.Writing;

/// <summary>Writes a zip archive from members that are compressed already (PKWARE APPNOTE 6.3, without Zip64).</summary>
/// <remarks>Every member has the same time, 1980-01-01, the first that zip can state: equal members give equal bytes.</remarks>
internal sealed class ZipFile(Stream output)
{
    /// <summary>Largest archive: offsets have 32 bits.</summary>
    public const long MaxBytes = uint.MaxValue;

    /// <summary>Most members: their count has 16 bits.</summary>
    public const int MaxMembers = ushort.MaxValue;

    private const uint LocalHeader = 0x04034B50;
    private const uint CentralHeader = 0x02014B50;
    private const uint EndOfDirectory = 0x06054B50;
    private const ushort Version = 20;
    private const ushort MadeOnUnix = 3 << 8;
    private const ushort Utf8Names = 1 << 11;
    private const ushort Deflate = 8;
    private const ushort Midnight = 0;
    private const ushort FirstOf1980 = (1 << 5) | 1;
    private const uint RegularFile0600 = 0x8180u << 16;

    private readonly ArrayBufferWriter<byte> _header = new();
    private readonly ArrayBufferWriter<byte> _directory = new();
    private uint _offset;
    private ushort _members;

    public void Add(string path, PackedShard member)
    {
        var name = Encoding.UTF8.GetBytes(path);
        var start = _offset;

        _header.ResetWrittenCount();
        Write(_header, LocalHeader);
        WriteFacts(_header, member, name);
        _header.Write(name);
        output.Write(_header.WrittenSpan);
        output.Write(member.Data.Span);
        _offset = checked(start + (uint)(_header.WrittenCount + member.Data.Length));
        _members = checked((ushort)(_members + 1));

        Write(_directory, CentralHeader);
        Write(_directory, (ushort)(MadeOnUnix | Version));
        WriteFacts(_directory, member, name);
        Write(_directory, (ushort)0);
        Write(_directory, (ushort)0);
        Write(_directory, (ushort)0);
        Write(_directory, RegularFile0600);
        Write(_directory, start);
        _directory.Write(name);
    }

    public void Complete()
    {
        var size = checked((uint)_directory.WrittenCount);
        Write(_directory, EndOfDirectory);
        Write(_directory, 0u);
        Write(_directory, _members);
        Write(_directory, _members);
        Write(_directory, size);
        Write(_directory, _offset);
        Write(_directory, (ushort)0);
        output.Write(_directory.WrittenSpan);
    }

    /// <summary>The part that a member's two headers share.</summary>
    private static void WriteFacts(ArrayBufferWriter<byte> to, PackedShard member, byte[] name)
    {
        Write(to, Version);
        Write(to, Utf8Names);
        Write(to, Deflate);
        Write(to, Midnight);
        Write(to, FirstOf1980);
        Write(to, member.Crc);
        Write(to, (uint)member.Data.Length);
        Write(to, (uint)member.Size);
        Write(to, (ushort)name.Length);
        Write(to, (ushort)0);
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
}
