using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector.Nodes.Configurations;

/// <summary>Reads the configuration files that a component's flags name, and those that these name in turn, as the component sees them.</summary>
internal sealed class ComponentConfiguration
{
    /// <summary>Configuration files of one component, far above what any has.</summary>
    public const int Most = 256;

    private const int MostEntries = 10_000;
    private const int DeepestFolder = 8;
    private const string DropInEnd = ".conf";

    private readonly HostRoot? _root;
    private readonly string _workingFolder;
    private readonly List<ConfigurationSource> _sources = [];
    private readonly List<NamedFile> _files = [];
    private readonly List<KeyValuePair<string, byte[]>> _certificates = [];
    private readonly HashSet<(string Path, string Setting)> _seen = [];

    private ComponentConfiguration(HostRoot? root, string workingFolder) => (_root, _workingFolder) = (root, workingFolder);

    /// <summary>The files in the order in which flags name them.</summary>
    public IReadOnlyList<ConfigurationSource> Sources => _sources;

    /// <summary>Every file that flags and configurations name; paths from the root.</summary>
    public IReadOnlyList<NamedFile> Files => _files;

    /// <summary>Certificates inside kubeconfigs, under <c>path!user</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, byte[]>> Certificates => _certificates;

    /// <summary>Reads the files.</summary>
    /// <param name="component">Program name, such as <c>kubelet</c>.</param>
    /// <param name="flags">Its flags as given, names without dashes.</param>
    /// <param name="root">The disk as the component sees it; null when it cannot be seen.</param>
    /// <param name="workingFolder">Folder from which its relative paths count; <c>/</c> when unknown.</param>
    public static ComponentConfiguration Read(string component, IEnumerable<KeyValuePair<string, string>> flags, HostRoot? root, string workingFolder)
    {
        var configuration = new ComponentConfiguration(root, workingFolder);
        foreach (var (flag, value) in Counting(component, flags))
        {
            var naming = NamingFlags.Of(component, flag)!;
            foreach (var path in PathsOf(value, naming.Use))
                configuration.Add(new NamedFile(path, flag, naming.Use), naming.Expected, workingFolder, depth: 0);
        }

        return configuration;
    }

    /// <summary>Flags that name files: of one that is given twice the last, as Go's flags have it, but every key.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Counting(string component, IEnumerable<KeyValuePair<string, string>> flags) =>
        from given in flags.Where(flag => NamingFlags.Of(component, flag.Key) is not null).GroupBy(flag => flag.Key, StringComparer.Ordinal)
        from flag in NamingFlags.Of(component, given.Key)!.Use == FileUse.Key ? given : given.TakeLast(1)
        select flag;

    /// <summary>Paths in a flag's value: one, or several keys with commas.</summary>
    private static IEnumerable<string> PathsOf(string value, FileUse use) => (use == FileUse.Key ? value.Split(',') : [value]).Where(path => path.Length > 0);

    private void Add(NamedFile named, string expected, string folder, int depth)
    {
        var file = named with { Path = named.Path.StartsWith('/') ? named.Path : $"{folder.TrimEnd('/')}/{named.Path}" };
        if (!_seen.Add((file.Path, file.Setting)))
            return;

        _files.Add(file);
        if (depth > 2)
            return;
        if (file.Use == FileUse.DropIns)
            AddDropIns(file, expected);
        else if (file.Use is FileUse.Configuration or FileUse.Plugin or FileUse.Kubeconfig)
            AddSource(file, file.Use == FileUse.Kubeconfig ? ConfigurationKind.Kubeconfig.Name : ExpectedOf(file, expected), 0, depth);
    }

    private static string ExpectedOf(NamedFile file, string expected) =>
        file.Use == FileUse.Plugin && ConfigurationKind.OfFormat(file.Plugin) is { } format ? format.Name : expected;

    private void AddSource(NamedFile file, string expected, int order, int depth)
    {
        if (_sources.Count >= Most)
        {
            if (_sources.Count == Most)
                _sources.Add(new ConfigurationSource(file.Path, file.Setting, order, new ConfigurationContent { Problem = ConfigurationProblem.TooMany(Most) }));
            return;
        }

        var read = _root is null ? new ConfigurationContent { Problem = ConfigurationProblem.Closed }
            : _root.Read(file.Path, ConfigurationReader.LargestFile).IsKnown(out var found, out var problem) ? ConfigurationReader.Read(expected, found.Content)
            : new ConfigurationContent { Problem = ConfigurationProblem.Of(problem) };

        // What a plugin's file says is part of what the flag says.
        _sources.Add(new ConfigurationSource(file.Path, file.Use == FileUse.Plugin ? "admission-control-config-file" : file.Setting, order, read, file.Plugin));
        _certificates.AddRange(read.Certificates.Select(one => KeyValuePair.Create($"{file.Path}!{one.Key}", one.Value)));
        var folder = read.IsBeside ? file.Path[..Math.Max(1, file.Path.LastIndexOf('/'))] : _workingFolder;
        foreach (var next in read.Files)
            Add(next, "", folder, depth + 1);
    }

    /// <summary>Drop-ins as the kubelet finds them: every file that ends so, in folders below too, in the order of names (cmd/kubelet/app/server.go, mergeKubeletConfigurations).</summary>
    private void AddDropIns(NamedFile folder, string expected)
    {
        var paths = new List<string>();
        var problem = _root is null ? ConfigurationProblem.Closed : FindDropIns(_root, folder.Path, paths, 0) is { } unread ? ConfigurationProblem.Of(unread) : null;
        if (problem is not null)
            _sources.Add(new ConfigurationSource(folder.Path, folder.Setting, 0, new ConfigurationContent { Problem = problem }));
        for (var order = 0; order < paths.Count; order++)
        {
            _files.Add(new NamedFile(paths[order], folder.Setting, FileUse.Configuration));
            AddSource(new NamedFile(paths[order], folder.Setting, FileUse.Configuration), expected, order, 1);
        }
    }

    private static HostProblem? FindDropIns(HostRoot root, string folder, List<string> paths, int depth)
    {
        if (depth > DeepestFolder)
            return new HostProblem(HostProblemKind.TooLarge, FormattableString.Invariant($"its folders lie more than {DeepestFolder} deep"));
        if (!root.List(folder, MostEntries).IsKnown(out var names, out var problem))
            return problem;

        HostProblem? first = null;
        foreach (var path in names.Select(name => $"{folder.TrimEnd('/')}/{name}"))
        {
            if (!root.LinkStatus(path).IsKnown(out var status, out var unseen))
                first ??= unseen;
            else if (status.Type == HostFileType.Directory)
                first ??= FindDropIns(root, path, paths, depth + 1);
            else if (path.EndsWith(DropInEnd, StringComparison.Ordinal) && paths.Count <= Most)
                paths.Add(path);
        }

        return first;
    }
}
