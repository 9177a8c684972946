using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ComplianceAudit.Snapshots.Verifying;

/// <summary>Reads the directory at the end of a zip archive strictly, Zip64 too (PKWARE APPNOTE 4.3.12 to 4.3.16): every byte of it has one meaning.</summary>
internal static class ArchiveDirectory
{
    private const uint CentralHeader = 0x02014B50;
    private const uint End = 0x06054B50;
    private const uint End64 = 0x06064B50;
    private const uint Locator64 = 0x07064B50;
    private const int EndBytes = 22;
    private const int LocatorBytes = 20;
    private const int End64Bytes = 56;
    private const int CentralBytes = 46;
    private const int MostBytes = 512 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The entries in the directory's order, and where the directory begins.</summary>
    /// <exception cref="InvalidDataException">It is no archive, or its records contradict each other.</exception>
    public static (List<ArchiveEntry> Entries, long Offset) Read(SafeFileHandle file)
    {
        var length = RandomAccess.GetLength(file);
        var (members, size, offset, end) = FindEnd(file, length);
        if (offset < 0 || size < 0 || size > MostBytes || offset + size != end)
            throw new InvalidDataException("the directory does not end where the archive's end begins");

        var directory = ReadAt(file, offset, (int)size);
        var entries = new List<ArchiveEntry>();
        for (var rest = directory.AsSpan(); rest.Length > 0;)
            entries.Add(ReadEntry(ref rest));

        return entries.Count == members ? (entries, offset) : throw new InvalidDataException("the directory has another number of entries than it states");
    }

    /// <summary>Bytes of the file; refuses to read beyond its end.</summary>
    public static byte[] ReadAt(SafeFileHandle file, long offset, int count)
    {
        var bytes = new byte[count];
        for (var read = 0; read < count;)
        {
            var more = offset < 0 ? 0 : RandomAccess.Read(file, bytes.AsSpan(read), offset + read);
            read += more > 0 ? more : throw new InvalidDataException("the archive ends early");
        }

        return bytes;
    }

    private static (long Members, long Size, long Offset, long End) FindEnd(SafeFileHandle file, long length)
    {
        var searched = (int)long.Min(length, EndBytes + ushort.MaxValue);
        var tail = ReadAt(file, length - searched, searched);
        for (var at = searched - EndBytes; at >= 0; at--)
        {
            var record = tail.AsSpan(at);
            if (U32(record) != End || EndBytes + U16(record[20..]) != record.Length)
                continue;

            var begin = length - searched + at;
            var small = (Members: (long)U16(record[10..]), Size: (long)U32(record[12..]), Offset: (long)U32(record[16..]), End: begin);
            if (U32(record[4..]) != 0 || U16(record[8..]) != U16(record[10..]))
                throw new InvalidDataException("the archive has several parts");

            return begin >= LocatorBytes && ReadAt(file, begin - LocatorBytes, LocatorBytes) is var locator && U32(locator) == Locator64 ? FindEnd64(file, locator, small) : small;
        }

        throw new InvalidDataException("there is no end of a directory");
    }

    private static (long Members, long Size, long Offset, long End) FindEnd64(SafeFileHandle file, byte[] locator, (long Members, long Size, long Offset, long End) small)
    {
        var begin = I64(locator.AsSpan(8));
        var record = ReadAt(file, begin, End64Bytes).AsSpan();
        var large = (Members: I64(record[32..]), Size: I64(record[40..]), Offset: I64(record[48..]), End: begin);
        var isConsistent = U32(record) == End64
            && I64(record[4..]) == End64Bytes - 12
            && begin + End64Bytes + LocatorBytes == small.End
            && U32(locator.AsSpan(4)) == 0 && U32(locator.AsSpan(16)) == 1 && U32(record[16..]) == 0 && U32(record[20..]) == 0 && I64(record[24..]) == large.Members
            && (small.Members == ushort.MaxValue || small.Members == large.Members)
            && (small.Size == uint.MaxValue || small.Size == large.Size)
            && (small.Offset == uint.MaxValue || small.Offset == large.Offset);
        return isConsistent ? large : throw new InvalidDataException("the two ends of the directory contradict each other");
    }

    private static ArchiveEntry ReadEntry(ref Span<byte> rest)
    {
        if (rest.Length < CentralBytes || U32(rest) != CentralHeader)
            throw new InvalidDataException("the directory holds something else than entries");

        var (name, extra, comment) = (U16(rest[28..]), U16(rest[30..]), U16(rest[32..]));
        var length = CentralBytes + name + extra + comment;
        if (rest.Length < length)
            throw new InvalidDataException("an entry is longer than the directory");

        var (packed, size, offset) = ((long)U32(rest[20..]), (long)U32(rest[24..]), (long)U32(rest[42..]));
        ReadExtra64(rest.Slice(CentralBytes + name, extra), ref size, ref packed, ref offset);
        if (size < 0 || packed < 0 || offset < 0)
            throw new InvalidDataException("an entry has a size or place below zero");

        var entry = new ArchiveEntry(Text(rest.Slice(CentralBytes, name)), U16(rest[8..]), U16(rest[10..]), U32(rest[16..]), packed, size, offset);
        rest = rest[length..];
        return entry;
    }

    /// <summary>Fields that are too large for their places stand in this order in the extra field of kind 1 (APPNOTE 4.5.3).</summary>
    private static void ReadExtra64(ReadOnlySpan<byte> extra, ref long size, ref long packed, ref long offset)
    {
        for (; extra.Length >= 4; extra = extra[int.Min(extra.Length, 4 + U16(extra[2..]))..])
        {
            if (U16(extra) != 1)
                continue;

            var values = extra.Slice(4, int.Min(U16(extra[2..]), extra.Length - 4));
            Take(ref size, ref values);
            Take(ref packed, ref values);
            Take(ref offset, ref values);
        }

        static void Take(ref long value, ref ReadOnlySpan<byte> values)
        {
            if (value != uint.MaxValue || values.Length < sizeof(long))
                return;

            value = I64(values);
            values = values[sizeof(long)..];
        }
    }

    private static string Text(ReadOnlySpan<byte> name)
    {
        try
        {
            return Utf8.GetString(name);
        }
        catch (DecoderFallbackException error)
        {
            throw new InvalidDataException("a name is not UTF-8", error);
        }
    }

    private static ushort U16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static long I64(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt64LittleEndian(bytes);
}
