using Microsoft.Win32.SafeHandles;

namespace ComplianceAudit.Collector.Nodes.Disk;

/// <summary>The only door to the node's disk. Paths are the node's, absolute from its root, wherever that is mounted here; nothing outside of it is ever reached.</summary>
/// <remarks>
/// The node is hostile: a file is looked at before it is opened, only ordinary files are opened, by the handle that was looked at; bytes, links and time are limited. Every question has an answer
/// or a problem, never an exception. For one caller at a time.
/// </remarks>
internal sealed class HostRoot : IDisposable
{
    private readonly SafeFileHandle _root;
    private readonly DiskWorker _worker;
    private readonly bool _ownsWorker;

    private HostRoot(SafeFileHandle root, DiskWorker worker, bool ownsWorker) => (_root, _worker, _ownsWorker) = (root, worker, ownsWorker);

    /// <summary>Opens the folder where the node's root is mounted; <c>/</c> on the node itself.</summary>
    public static HostAnswer<HostRoot> Open(string folder, TimeSpan patience)
    {
        var worker = new DiskWorker(patience);
        var opened = worker.Run<HostRoot>(() =>
        {
            var root = LinuxFile.LocateFolder(folder);
            return root.IsInvalid ? HostProblem.Of(LinuxFile.LastError) : new HostRoot(root, worker, ownsWorker: true);
        });
        if (opened.Value is null)
            worker.Dispose();
        return opened;
    }

    /// <summary>What a path leads to, behind all links.</summary>
    public HostAnswer<HostStatus> Status(string path) => Visit<HostStatus>(path, followLast: true, (_, status) => status);

    /// <summary>What a path names itself: of a link, the link.</summary>
    public HostAnswer<HostStatus> LinkStatus(string path) => Visit<HostStatus>(path, followLast: false, (_, status) => status);

    /// <summary>Reads an ordinary file whole.</summary>
    /// <param name="path">Its path; links are followed.</param>
    /// <param name="limit">Most bytes; a larger file is not read in part.</param>
    public HostAnswer<HostFile> Read(string path, int limit) => Visit<HostFile>(path, followLast: true, (place, status) =>
        LinuxFile.FileSystemOf(place) is not { } type ? HostProblem.Of(LinuxFile.LastError)
        : KernelFileSystems.Contains(type) ? HostProblem.Unsafe("it leads to a file of the kernel")
        : ReadPlace(place, status, limit));

    /// <summary>Reads a file of the kernel, such as <c>/proc/1/cmdline</c>: for names that this program knows, never for those that the node or a plan gives.</summary>
    public HostAnswer<HostFile> ReadKernel(string path, int limit) => Visit(path, followLast: false, (place, status) => ReadPlace(place, status, limit));

    /// <summary>Names in a folder, in ordinal order.</summary>
    /// <param name="path">The folder; links are followed.</param>
    /// <param name="limit">Most entries; a larger folder is not listed in part.</param>
    public HostAnswer<string[]> List(string path, int limit) => Visit<string[]>(path, followLast: true, (place, status) =>
    {
        if (status.Type != HostFileType.Directory)
            return HostProblem.Unsafe("it is no folder");
        using var folder = LinuxFile.OpenLocated(place);
        if (folder.IsInvalid)
            return HostProblem.Of(LinuxFile.LastError);

        var names = new List<string>();
        int read;
        while ((read = LinuxFile.ReadNames(folder, names)) > 0 && names.Count <= limit)
        {
        }

        names.Sort(StringComparer.Ordinal);
        return read < 0 ? HostProblem.Of(LinuxFile.LastError) : names.Count > limit ? HostProblem.TooMany(limit) : names.ToArray();
    });

    /// <summary>Where a link points, as written in it; a problem when there is no link.</summary>
    public HostAnswer<string> ReadLink(string path) => Visit<string>(path, followLast: false, (place, status) =>
        status.Type != HostFileType.Symlink ? HostProblem.Unsafe("it is no link")
        : LinuxFile.ReadLink(place) is { } target ? target
        : HostProblem.Of(LinuxFile.LastError));

    /// <summary>The POSIX access control list of what a path leads to, as the kernel keeps it (acl(5), system.posix_acl_access); empty when the mode says all.</summary>
    public HostAnswer<byte[]> Acl(string path) => Visit<byte[]>(path, followLast: true, (place, _) =>
        LinuxFile.Attribute(place, "system.posix_acl_access") is { } list ? list : HostProblem.Of(LinuxFile.LastError));

    /// <summary>The disk as a process sees it: behind <c>/proc/PID/root</c>, which for a container is the container's own.</summary>
    public HostAnswer<HostRoot> Enter(int process) => Visit<HostRoot>(FormattableString.Invariant($"/proc/{process}"), followLast: false, (place, _) =>
    {
        // Only the kernel's own link may lead out of the root, and only it says where it leads: a plain file system's link is text.
        if (LinuxFile.FileSystemOf(place) != KernelFileSystems.Proc)
            return HostProblem.Unsafe("it is no process of the kernel");
        var root = LinuxFile.FollowKernelLink(place, "root");
        return root.IsInvalid ? HostProblem.Of(LinuxFile.LastError) : new HostRoot(root, _worker, ownsWorker: false);
    });

    public void Dispose()
    {
        _root.Dispose();
        if (_ownsWorker)
            _worker.Dispose();
    }

    private HostAnswer<T> Visit<T>(string path, bool followLast, Func<SafeFileHandle, HostStatus, HostAnswer<T>> look)
        where T : class => _worker.Run(() =>
        {
            var found = HostWalk.To(_root, path, followLast, out var walk);
            using (walk)
                return found.IsKnown(out var status, out var problem) ? look(walk.Place, status) : problem;
        });

    private static HostAnswer<HostFile> ReadPlace(SafeFileHandle place, HostStatus status, int limit)
    {
        if (status.Type != HostFileType.File)
            return HostProblem.Unsafe("it is no ordinary file");
        if (status.Size > limit)
            return HostProblem.TooLarge(limit);
        using var file = LinuxFile.OpenLocated(place);
        if (file.IsInvalid)
            return HostProblem.Of(LinuxFile.LastError);

        // A size is a promise that a growing file breaks, and files of the kernel promise 0.
        var content = new byte[Math.Min(limit, Math.Max(status.Size, 4096)) + 1];
        var length = 0;
        int read;
        while ((read = LinuxFile.Read(file, content.AsSpan(length))) > 0)
        {
            length += read;
            if (length > limit)
                return HostProblem.TooLarge(limit);
            if (length == content.Length)
                Array.Resize(ref content, (int)Math.Min((long)content.Length * 2, (long)limit + 1));
        }

        return read < 0 ? HostProblem.Of(LinuxFile.LastError) : new HostFile(status, content[..length]);
    }
}
