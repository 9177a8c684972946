using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ComplianceAudit.Collector.Tests.Nodes.Disk;

/// <summary>Puts a POSIX access control list on a file, as setfacl does, which not every machine has.</summary>
internal static partial class AccessListBytes
{
    private const string Attribute = "system.posix_acl_access";
    private const uint Version = 2;
    private const uint Nobody = uint.MaxValue;

    /// <param name="path">The file.</param>
    /// <param name="list">Entries in the kernel's order, as getfacl names them: <c>user::6 user:12345:4 group::0 mask::4 other::0</c>.</param>
    /// <returns>False where the disk keeps no lists.</returns>
    public static bool TrySet(string path, string list)
    {
        var entries = list.Split(' ');
        var bytes = new byte[4 + (8 * entries.Length)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Version);
        for (var i = 0; i < entries.Length; i++)
            Write(bytes.AsSpan(4 + (8 * i)), entries[i].Split(':'));
        return SetAttribute(path, Attribute, bytes, bytes.Length, 0) == 0;
    }

    private static void Write(Span<byte> entry, string[] parts)
    {
        var isNamed = parts[1].Length > 0;
        var tag = parts[0] switch
        {
            "user" => isNamed ? 0x02 : 0x01,
            "group" => isNamed ? 0x08 : 0x04,
            "mask" => 0x10,
            _ => 0x20,
        };
        BinaryPrimitives.WriteUInt16LittleEndian(entry, (ushort)tag);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], ushort.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture));
        BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], isNamed ? uint.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : Nobody);
    }

    [LibraryImport("libc", EntryPoint = "setxattr", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetAttribute(string path, string name, byte[] value, nint size, int flags);
}
