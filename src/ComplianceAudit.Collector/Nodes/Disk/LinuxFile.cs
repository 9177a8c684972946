using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ComplianceAudit.Collector.Nodes.Disk;

/// <summary>The few calls of Linux that look at a file without opening it, and then open the very one that was looked at (open(2) with O_PATH, statx(2), readlink(2), getdents64(2), getxattr(2)).</summary>
/// <remarks>The numbers are those of x86-64 and AArch64; where these differ, the processor decides.</remarks>
internal static partial class LinuxFile
{
    private const int Interrupted = 4;
    private const int NoSuchAttribute = 61;
    private const int NoAttributes = 95;

    private const int CloseOnExec = 0x80000;
    private const int NonBlocking = 0x800;
    private const int NoTerminal = 0x100;
    private const int PathOnly = 0x200000;
    private const int EmptyPath = 0x1000;
    private const int NoAutomount = 0x800;
    private const uint BasicFields = 0x7ff;
    private const int LongestLink = 4096;
    private const int LargestAttribute = 65536;
    private const int EntryLength = 16;
    private const int EntryName = 19;

    private static readonly bool IsArm = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;
    private static readonly int OnlyFolder = IsArm ? 0x4000 : 0x10000;
    private static readonly int NoFollow = IsArm ? 0x8000 : 0x20000;
    private static readonly nint ReadEntries = IsArm ? 61 : 217;
    private static readonly byte[] Itself = [0];

    /// <summary>Whether the numbers are known for this system and processor.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>Number of the user that this program acts as.</summary>
    public static uint User => GetEffectiveUser();

    /// <summary>Number of the group that this program acts as.</summary>
    public static uint Group => GetEffectiveGroup();

    /// <summary>Number of this thread's last error.</summary>
    public static int LastError => Marshal.GetLastPInvokeError();

    /// <summary>Where a folder is, behind all links: for a name that the user gave.</summary>
    public static SafeFileHandle LocateFolder(string path) => Open(HostPath.Bytes(path), PathOnly | OnlyFolder | CloseOnExec, 0);

    /// <summary>Where a link of the kernel leads, such as <c>/proc/PID/root</c>.</summary>
    public static SafeFileHandle FollowKernelLink(SafeFileHandle folder, string name) => OpenAt(folder, HostPath.Bytes(name), PathOnly | OnlyFolder | CloseOnExec, 0);

    /// <summary>Where an entry of a folder is: a link itself, nothing mounted on demand, no device touched.</summary>
    public static SafeFileHandle Locate(SafeFileHandle folder, string name) => OpenAt(folder, HostPath.Bytes(name), PathOnly | NoFollow | CloseOnExec, 0);

    /// <summary>Opens what was located, and nothing else that may have its name by now. Never waits for a writer, never becomes this program's terminal.</summary>
    public static SafeFileHandle OpenLocated(SafeFileHandle located) => Open(NameOf(located), NonBlocking | NoTerminal | CloseOnExec, 0);

    public static bool TryStatus(SafeFileHandle located, string path, out HostStatus? status)
    {
        var done = Statx(located, Itself, EmptyPath | NoAutomount, BasicFields, out var found) == 0;
        status = !done ? null : new HostStatus(
            path, (HostFileType)(found.Mode & 0xF000), found.Mode & 0xFFF, found.Owner, found.Group, (long)found.Size, ((ulong)found.DeviceMajor << 32) | found.DeviceMinor, found.Inode);
        return done;
    }

    /// <summary>Number of the file system's type by statfs(2); null when it cannot be asked.</summary>
    public static uint? FileSystemOf(SafeFileHandle located) => FStatFs(located, out var found) == 0 ? (uint)found.Type : null;

    /// <summary>Where a located link points, as written; null on errors.</summary>
    public static string? ReadLink(SafeFileHandle link)
    {
        var target = new byte[LongestLink];
        var length = ReadLinkAt(link, Itself, target, target.Length);
        return length < 0 ? null : HostPath.Text(target.AsSpan(0, (int)length));
    }

    /// <summary>Reads on into the buffer: the number of bytes, 0 at the end, negative on errors.</summary>
    public static int Read(SafeFileHandle file, Span<byte> buffer)
    {
        nint read;
        do
            read = Read(file, ref MemoryMarshal.GetReference(buffer), buffer.Length);
        while (read < 0 && LastError == Interrupted);
        return (int)read;
    }

    /// <summary>Adds the next entries of an opened folder, without <c>.</c> and <c>..</c>: their number, 0 at the end, negative on errors.</summary>
    public static int ReadNames(SafeFileHandle folder, List<string> names)
    {
        Span<byte> buffer = stackalloc byte[8192];
        var length = (int)SystemCall(ReadEntries, folder, ref MemoryMarshal.GetReference(buffer), buffer.Length);
        var entries = length <= 0 ? [] : buffer[..length];
        while (entries.Length > EntryName)
        {
            var entry = entries[..MemoryMarshal.Read<ushort>(entries[EntryLength..])];
            var name = entry[EntryName..];
            name = name[..name.IndexOf((byte)0)];
            if (!name.SequenceEqual("."u8) && !name.SequenceEqual(".."u8))
                names.Add(HostPath.Text(name));
            entries = entries[entry.Length..];
        }

        return length;
    }

    /// <summary>Value of an extended attribute; empty when there is none, null on errors.</summary>
    public static byte[]? Attribute(SafeFileHandle located, string name)
    {
        var value = new byte[LargestAttribute];
        var length = GetAttribute(NameOf(located), HostPath.Bytes(name), value, value.Length);
        return length >= 0 ? value[..(int)length] : LastError is NoSuchAttribute or NoAttributes ? [] : null;
    }

    /// <summary>The kernel's name of an open handle: not looked up by path again.</summary>
    private static byte[] NameOf(SafeFileHandle handle) => HostPath.Bytes(FormattableString.Invariant($"/proc/self/fd/{handle.DangerousGetHandle()}"));

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static partial SafeFileHandle Open(byte[] path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    private static partial SafeFileHandle OpenAt(SafeFileHandle folder, byte[] name, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static partial int Statx(SafeFileHandle file, byte[] name, int flags, uint fields, out StatxAnswer found);

    [LibraryImport("libc", EntryPoint = "fstatfs", SetLastError = true)]
    private static partial int FStatFs(SafeFileHandle file, out FileSystemAnswer found);

    [LibraryImport("libc", EntryPoint = "readlinkat", SetLastError = true)]
    private static partial nint ReadLinkAt(SafeFileHandle link, byte[] name, byte[] target, nint length);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(SafeFileHandle file, ref byte buffer, nint length);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, SafeFileHandle file, ref byte buffer, nint length);

    [LibraryImport("libc", EntryPoint = "getxattr", SetLastError = true)]
    private static partial nint GetAttribute(byte[] path, byte[] name, byte[] value, nint length);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUser();

    [LibraryImport("libc", EntryPoint = "getegid")]
    private static partial uint GetEffectiveGroup();

    /// <summary>The fields of struct statx that are read.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct StatxAnswer
    {
        [FieldOffset(20)]
        public uint Owner;

        [FieldOffset(24)]
        public uint Group;

        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }

    /// <summary>The field of struct statfs that is read.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct FileSystemAnswer
    {
        [FieldOffset(0)]
        public long Type;
    }
}
