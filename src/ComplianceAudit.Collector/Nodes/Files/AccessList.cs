using System.Buffers.Binary;

namespace ComplianceAudit.Collector.Nodes.Files;

/// <summary>A POSIX access control list as the kernel keeps it in <c>system.posix_acl_access</c> (include/uapi/linux/posix_acl_xattr.h): a version, then entries of tag, permissions and number.</summary>
internal static class AccessList
{
    private const uint Version = 2;
    private const int HeaderLength = 4;
    private const int EntryLength = 8;
    private const int PermissionBits = 7;
    private const int OrdinaryBits = 0x1FF;
    private const int GroupShift = 3;
    private const int OwnerTag = 0x01;
    private const int UserTag = 0x02;
    private const int OwningGroupTag = 0x04;
    private const int GroupTag = 0x08;
    private const int MaskTag = 0x10;
    private const int OtherTag = 0x20;

    /// <summary>The permissions that a list grants, named users and groups counted with the group.</summary>
    /// <param name="list">Bytes of the attribute; empty when the file has none.</param>
    /// <param name="mode">The file's mode, which holds without a list, and for setuid, setgid and sticky with one.</param>
    /// <param name="isExtended">Whether the list says more than the mode does.</param>
    /// <returns>False when the list is none that can be read.</returns>
    public static bool TryRead(ReadOnlySpan<byte> list, ref int mode, out bool isExtended)
    {
        isExtended = false;
        if (list.IsEmpty)
            return true;
        if (list.Length < HeaderLength || (list.Length - HeaderLength) % EntryLength != 0 || BinaryPrimitives.ReadUInt32LittleEndian(list) != Version)
            return false;

        var (owner, named, group, other, mask) = (0, 0, 0, 0, PermissionBits);
        for (var rest = list[HeaderLength..]; rest.Length > 0; rest = rest[EntryLength..])
        {
            var permissions = BinaryPrimitives.ReadUInt16LittleEndian(rest[2..]) & PermissionBits;
            switch (BinaryPrimitives.ReadUInt16LittleEndian(rest))
            {
                case OwnerTag:
                    owner = permissions;
                    break;
                case OwningGroupTag:
                    group = permissions;
                    break;
                case OtherTag:
                    other = permissions;
                    break;
                case MaskTag:
                    (mask, isExtended) = (permissions, true);
                    break;
                case UserTag or GroupTag:
                    (named, isExtended) = (named | permissions, true);
                    break;
                default:
                    return false;
            }
        }

        if (isExtended)
            mode = (mode & ~OrdinaryBits) | (owner << (2 * GroupShift)) | (((named | group) & mask) << GroupShift) | other;
        return true;
    }
}
