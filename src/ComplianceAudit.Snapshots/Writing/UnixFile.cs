using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace ComplianceAudit.Snapshots.Writing;

/// <summary>What Linux does with files that .NET has no words for: files without a name, naming one without overwriting, and making a folder's entries last (open(2), linkat(2), fsync(2)).</summary>
internal static partial class UnixFile
{
    private const int ReadWrite = 2;
    private const int CloseOnExec = 0x80000;
    private const int FollowLink = 0x400;
    private const int CurrentFolder = -100;
    private const uint OwnerReadsAndWrites = 0x180;
    private const uint AllReadAndWrite = 0x1B6;
    private const int LeaveLink = 0x100;
    private const uint AskType = 1;
    private const int SizeOfStatus = 256;
    private const int PlaceOfMode = 28;
    private const int TypeOfMode = 0xF000;
    private const int RegularFile = 0x8000;
    private const int SymbolicLink = 0xA000;
    private const string OpenFiles = "/proc/self/fd";

    /// <summary>O_TMPFILE with the O_DIRECTORY that it contains; the number differs between processors, 0 where it is not known.</summary>
    private static readonly int Unnamed = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 or Architecture.X86 or Architecture.RiscV64 or Architecture.LoongArch64 => 0x410000,
        Architecture.Arm64 or Architecture.Arm => 0x404000,
        _ => 0,
    };

    /// <summary>A file without a name, of mode 0600 or what the process's mask leaves, which the kernel deletes with its last handle however the process ends; null where the system or the file system has none.</summary>
    public static SafeFileHandle? OpenUnnamed(string folder, bool isPrivate)
    {
        if (!OperatingSystem.IsLinux() || Unnamed == 0 || !Directory.Exists(OpenFiles))
            return null;

        var file = Open(folder, ReadWrite | CloseOnExec | Unnamed, isPrivate ? OwnerReadsAndWrites : AllReadAndWrite);
        return file >= 0 ? new SafeFileHandle(file, ownsHandle: true) : null;
    }

    /// <summary>Gives an unnamed file its name; fails when the name is taken, at the very moment too.</summary>
    [SupportedOSPlatform("linux")]
    public static void Name(SafeFileHandle file, string path)
    {
        if (Link(CurrentFolder, FormattableString.Invariant($"{OpenFiles}/{file.DangerousGetHandle()}"), CurrentFolder, path, FollowLink) != 0)
            throw new IOException(Marshal.GetLastPInvokeErrorMessage(), Marshal.GetLastPInvokeError());
    }

    /// <summary>Whether a device, pipe or socket has a name, which a rename would take away from it (statx(2)); false where the system does not tell.</summary>
    public static bool IsSpecial(string path)
    {
        if (!OperatingSystem.IsLinux())
            return false;

        Span<byte> status = stackalloc byte[SizeOfStatus];
        return Status(CurrentFolder, path, LeaveLink, AskType, ref MemoryMarshal.GetReference(status)) == 0
            && (BitConverter.ToUInt16(status[PlaceOfMode..]) & TypeOfMode) is not (RegularFile or SymbolicLink);
    }

    /// <summary>Writes a folder's entries to the disk, where the system lets folders be opened.</summary>
    public static void FlushFolder(string folder)
    {
        if (!OperatingSystem.IsLinux() || Open(folder, CloseOnExec, 0) is not (>= 0 and var opened))
            return;

        using var handle = new SafeFileHandle(opened, ownsHandle: true);
        Flush(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "linkat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(int fromFolder, string from, int toFolder, string to, int flags);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Status(int folder, string path, int flags, uint mask, ref byte status);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Flush(SafeFileHandle file);
}
