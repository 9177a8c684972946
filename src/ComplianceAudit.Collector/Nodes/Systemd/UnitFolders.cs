using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector.Nodes.Systemd;

/// <summary>Where systemd looks for units and what is laid over them (systemd.unit(5), "Unit File Load Path").</summary>
internal sealed class UnitFolders
{
    private const int MostEntries = 20_000;

    private static readonly string[] SearchPath =
    [
        "/etc/systemd/system.control", "/run/systemd/system.control", "/run/systemd/transient", "/run/systemd/generator.early", "/etc/systemd/system", "/etc/systemd/system.attached",
        "/run/systemd/system", "/run/systemd/system.attached", "/run/systemd/generator", "/usr/local/lib/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system",
        "/run/systemd/generator.late",
    ];

    private readonly HostRoot _root;
    private readonly Dictionary<string, string[]> _entries = new(StringComparer.Ordinal);

    public UnitFolders(HostRoot root)
    {
        _root = root;
        var problems = new List<string>();
        foreach (var folder in SearchPath)
        {
            if (root.List(folder, MostEntries).IsKnown(out var names, out var problem))
                _entries[folder] = names;
            else if (problem.Kind != HostProblemKind.Absent)
                problems.Add($"{folder}: {problem.Text}");
        }

        Problem = string.Join("; ", problems);
    }

    /// <summary>Folders that could not be listed, with why; empty when all were.</summary>
    public string Problem { get; }

    /// <summary>Names of services with a file of their own, in ordinal order.</summary>
    public IEnumerable<string> Services => _entries.Values.SelectMany(names => names).Where(name => name.EndsWith(".service", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The file that decides: the first on the way; null when it is another unit's alias, or masks this one.</summary>
    public string? FileOf(string unit)
    {
        var folder = SearchPath.FirstOrDefault(folder => Has(folder, unit));
        if (folder is null)
            return null;

        var path = $"{folder}/{unit}";
        if (_root.ReadLink(path).Value is not { } target)
            return _root.LinkStatus(path).Value is { Type: HostFileType.File, Size: 0 } ? null : path;
        return target == "/dev/null" || Path.GetFileName(target) != unit ? null : path;
    }

    /// <summary>Drop-ins of a unit in the order in which they are laid over it: by file name, the first folder wins where two have it.</summary>
    public IReadOnlyList<string> DropIns(string unit)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in SearchPath.SelectMany(path => NamesOf(unit).Select(name => (path, name: name + ".d"))).Concat(SearchPath.Select(path => (path, name: "service.d"))))
        {
            if (!Has(folder.path, folder.name) || _root.List($"{folder.path}/{folder.name}", MostEntries).Value is not { } names)
                continue;
            foreach (var name in names.Where(name => name.EndsWith(".conf", StringComparison.Ordinal)))
                files.TryAdd(name, $"{folder.path}/{folder.name}/{name}");
        }

        return [.. files.Values.Where(file => _root.ReadLink(file).Value != "/dev/null")];
    }

    /// <summary>Whether something starts the unit with the system: a link in a folder of what a target wants or requires.</summary>
    public bool IsEnabled(string unit) => _entries.Any(folder => folder.Value
        .Where(name => name.EndsWith(".wants", StringComparison.Ordinal) || name.EndsWith(".requires", StringComparison.Ordinal))
        .Any(name => _root.LinkStatus($"{folder.Key}/{name}/{unit}").Value is not null));

    /// <summary>The unit's name, its template's, and its prefixes up to each dash: <c>foo-bar.service</c> and <c>foo-.service</c>.</summary>
    private static IEnumerable<string> NamesOf(string unit)
    {
        yield return unit;
        var name = unit[..unit.LastIndexOf('.')];
        if (name.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < name.Length - 1)
            yield return name[..(at + 1)] + ".service";
        for (var dash = name.TrimEnd('-').LastIndexOf('-'); dash > 0; dash = name[..dash].TrimEnd('-').LastIndexOf('-'))
            yield return name[..(dash + 1)] + ".service";
    }

    private bool Has(string folder, string name) => _entries.TryGetValue(folder, out var names) && Array.BinarySearch(names, name, StringComparer.Ordinal) >= 0;
}
