using Microsoft.Win32.SafeHandles;

namespace ComplianceAudit.Collector.Nodes.Disk;

/// <summary>Follows a path from the host's root name by name, as the kernel does in a chroot: <c>..</c> and links never lead out, whatever is renamed meanwhile, because each folder on the way is held open.</summary>
internal sealed class HostWalk : IDisposable
{
    /// <summary>Links on one way, as in the kernel (path_resolution(7)).</summary>
    private const int MostLinks = 40;

    private const int LongestPath = 4096;

    private readonly SafeFileHandle _root;
    private readonly List<(string Name, SafeFileHandle Place)> _way = [];
    private readonly Stack<string> _ahead = [];
    private int _links;

    private HostWalk(SafeFileHandle root) => _root = root;

    /// <summary>What was found, located and not opened; valid while the walk is.</summary>
    public SafeFileHandle Place => _way.Count == 0 ? _root : _way[^1].Place;

    private string Path => "/" + string.Join('/', _way.Select(step => step.Name));

    /// <summary>Walks to the end of a path.</summary>
    /// <param name="root">The host's root; it stays open.</param>
    /// <param name="path">Path on the host.</param>
    /// <param name="followLast">Whether a link at the very end is followed too.</param>
    /// <param name="walk">Where the walk ended; the caller's to dispose of.</param>
    public static HostAnswer<HostStatus> To(SafeFileHandle root, string path, bool followLast, out HostWalk walk)
    {
        walk = new HostWalk(root);
        return path.Contains('\0', StringComparison.Ordinal) ? HostProblem.Absent : walk.Go(path, followLast);
    }

    public void Dispose()
    {
        foreach (var (_, place) in _way)
            place.Dispose();
    }

    private HostAnswer<HostStatus> Go(string path, bool followLast)
    {
        Plan(path);
        if (!LinuxFile.TryStatus(_root, "/", out var status))
            return HostProblem.Of(LinuxFile.LastError);

        while (_ahead.TryPop(out var name))
        {
            if (status is not { Type: HostFileType.Directory })
                return HostProblem.Absent;
            if (name == "..")
                Return(_way.Count - 1);
            else
                _way.Add((name, LinuxFile.Locate(Place, name)));
            if (Place.IsInvalid || !LinuxFile.TryStatus(Place, Path, out status))
                return HostProblem.Of(LinuxFile.LastError);
            if (status is not { Type: HostFileType.Symlink } || (_ahead.Count == 0 && !followLast))
                continue;

            if (++_links > MostLinks)
                return HostProblem.Unsafe("its links lead in circles");
            if (LinuxFile.ReadLink(Place) is not { } target)
                return HostProblem.Of(LinuxFile.LastError);
            Return(target.StartsWith('/') ? 0 : _way.Count - 1);
            Plan(target);
            if (_ahead.Sum(part => part.Length + 1) > LongestPath)
                return HostProblem.Unsafe("its links lead to a name without end");
            if (!LinuxFile.TryStatus(Place, Path, out status))
                return HostProblem.Of(LinuxFile.LastError);
        }

        return status!;
    }

    private void Return(int depth)
    {
        while (_way.Count > Math.Max(depth, 0))
        {
            _way[^1].Place.Dispose();
            _way.RemoveAt(_way.Count - 1);
        }
    }

    private void Plan(string path)
    {
        foreach (var name in path.Split('/').Reverse())
        {
            if (name.Length > 0 && name != ".")
                _ahead.Push(name);
        }
    }
}
