using ComplianceAudit.Collector.Nodes.Configurations;
using ComplianceAudit.Collector.Nodes.Disk;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Files;

/// <summary>The <c>NodeFile</c> facts of a node: of the paths and patterns that the plan names, and of files that settings of components name.</summary>
internal sealed class NodeFiles
{
    private const string PasswdFile = "/etc/passwd";
    private const string GroupFile = "/etc/group";
    private const int LargestAccounts = 4 * 1024 * 1024;

    /// <summary>Files of one node.</summary>
    private const int Most = 20_000;

    private readonly HostRoot _root;
    private readonly string _node;
    private readonly FileFacts _facts;
    private readonly AccountNames _users;
    private readonly AccountNames _groups;
    private readonly SortedDictionary<string, List<FileRole>> _roles = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, NodeFact> _found = new(StringComparer.Ordinal);
    private readonly List<NodeCoverage> _coverage = [];

    private NodeFiles(HostRoot root, string node)
    {
        (_root, _node, _users, _groups) = (root, node, NamesIn(root, PasswdFile), NamesIn(root, GroupFile));
        _facts = new FileFacts(root, node, _users, _groups, "");
    }

    public IReadOnlyCollection<NodeFact> Facts => _found.Values;

    public IReadOnlyList<NodeCoverage> Coverage => _coverage;

    /// <summary>Paths on the host that something has.</summary>
    public IEnumerable<string> HostPaths => _found.Where(one => !one.Value.Spec.ContainsKey("container") && one.Value.Spec["exists"]!.GetValue<bool>()).Select(one => one.Key);

    /// <summary>Reads the files.</summary>
    /// <param name="root">The node's disk.</param>
    /// <param name="node">The node's name.</param>
    /// <param name="planned">Paths and patterns of the plan.</param>
    /// <param name="used">Files that settings name.</param>
    /// <param name="cancellation">Ends the reading between two paths.</param>
    public static NodeFiles Read(HostRoot root, string node, IEnumerable<string> planned, IEnumerable<UsedFiles> used, CancellationToken cancellation)
    {
        var files = new NodeFiles(root, node);
        var lacking = new List<string>();
        foreach (var one in used)
            files.AddUsed(one, lacking, cancellation);
        foreach (var pattern in planned.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(FilePattern.Of))
            files.ReadPattern(pattern, cancellation);
        files.ReadNamed(lacking, cancellation);
        return files;
    }

    /// <summary>Notes the roles of files that lie on the host too; reads those that only a component's own disk has, which is a container's.</summary>
    private void AddUsed(UsedFiles used, List<string> lacking, CancellationToken cancellation)
    {
        var own = used.Root is null ? null : new FileFacts(used.Root, _node, AccountNames.None, AccountNames.None, used.Component);
        foreach (var file in used.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            var role = new FileRole(used.Component, file.Setting);
            if (own is null || IsSame(used.Root!.Status(file.Path), _root.Status(file.Path)))
                RolesOf(file.Path).Add(role);
            else if (!_found.ContainsKey(OwnKey(used, file)))
                Keep(OwnKey(used, file), file.Path, own.Of(file.Path, used.Files.Where(one => one.Path == file.Path).Select(one => new FileRole(used.Component, one.Setting))), lacking);
        }
    }

    private static string OwnKey(UsedFiles used, NamedFile file) => $"{file.Path}@{used.Component}";

    private static bool IsSame(HostAnswer<HostStatus> one, HostAnswer<HostStatus> other) =>
        one.Value is { } first ? other.Value is { } second && (first.Device, first.Inode) == (second.Device, second.Inode) : other.Value is null;

    private List<FileRole> RolesOf(string path)
    {
        if (!_roles.TryGetValue(path, out var roles))
            _roles[path] = roles = [];
        return roles;
    }

    private void ReadPattern(FilePattern pattern, CancellationToken cancellation)
    {
        var walk = pattern.IsMany ? PatternWalk.Over(_root, pattern) : null;
        var (status, reason, count) = walk?.Problem is { } first ? (NodeCoverage.StatusOf(first), first.Text, 0) : (CoverageStatus.Complete, "", 0);
        foreach (var path in walk?.Paths ?? [pattern.Text])
        {
            cancellation.ThrowIfCancellationRequested();
            if (Add(path) is { } problem)
                (status, reason) = (NodeCoverage.StatusOf(problem), problem.Text);
            else
                count++;
        }

        if (count > 0 && status != CoverageStatus.Complete)
            status = CoverageStatus.Partial;
        _coverage.Add(new NodeCoverage($"{FileFacts.Kind}/{pattern.SourceName}", status, reason, count));
    }

    private void ReadNamed(List<string> lacking, CancellationToken cancellation)
    {
        foreach (var path in _roles.Keys.Where(path => !_found.ContainsKey(path)).ToList())
        {
            cancellation.ThrowIfCancellationRequested();
            Keep(path, path, _facts.Of(path, _roles[path]), lacking);
        }

        _coverage.Add(new NodeCoverage(
            FileFacts.Kind,
            lacking.Count == 0 ? CoverageStatus.Complete : CoverageStatus.Partial,
            lacking.Count == 0 ? "" : FormattableString.Invariant($"{lacking.Count} files that components use could not be looked at, the first being {OneLine.Of(lacking[0])}"),
            _found.Count));
    }

    private void Keep(string key, string path, HostAnswer<NodeFact> answer, List<string> lacking)
    {
        if (_found.Count >= Most)
            lacking.Add(HostProblem.TooMany(Most).Text);
        else if (answer.IsKnown(out var fact, out var problem))
            _found.Add(key, fact);
        else
            lacking.Add($"{HostPath.Shown(path)} ({problem.Text})");
    }

    private HostProblem? Add(string path)
    {
        if (_found.ContainsKey(path))
            return null;
        if (_found.Count >= Most)
            return HostProblem.TooMany(Most);
        if (!_facts.Of(path, _roles.GetValueOrDefault(path, [])).IsKnown(out var fact, out var problem))
            return problem;

        _found.Add(path, fact);
        return null;
    }

    private static AccountNames NamesIn(HostRoot root, string file) => root.Read(file, LargestAccounts).Value is { } read ? AccountNames.Parse(read.Content) : AccountNames.None;
}
