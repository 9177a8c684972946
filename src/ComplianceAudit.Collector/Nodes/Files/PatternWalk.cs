using ComplianceAudit.Collector.Nodes.Disk;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Files;

/// <summary>Finds the paths that a pattern stands for, in ordinal order, within limits: a hostile node may hold folders without end.</summary>
internal sealed class PatternWalk
{
    /// <summary>Paths of one pattern.</summary>
    public const int MostPaths = 2_000;

    private const int MostFolders = 2_000;
    private const int MostEntries = 10_000;
    private const int Deepest = 16;

    private readonly HostRoot _root;
    private readonly FilePattern _pattern;
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);
    private int _folders;

    private PatternWalk(HostRoot root, FilePattern pattern) => (_root, _pattern) = (root, pattern);

    /// <summary>The first thing that kept the walk from being complete; null when nothing did.</summary>
    public HostProblem? Problem { get; private set; }

    public IReadOnlyCollection<string> Paths => _found;

    public static PatternWalk Over(HostRoot root, FilePattern pattern)
    {
        var walk = new PatternWalk(root, pattern);
        walk.Walk("", 0, 0);
        return walk;
    }

    private void Walk(string folder, int part, int depth)
    {
        if (part == _pattern.Parts.Count)
        {
            if (_found.Count < MostPaths)
                _found.Add(folder.Length == 0 ? "/" : folder);
            else
                Problem ??= HostProblem.TooMany(MostPaths);
            return;
        }

        var name = _pattern.Parts[part];
        if (!PathPattern.IsPattern(name))
        {
            Walk($"{folder}/{name}", part + 1, depth);
            return;
        }

        if (FilePattern.IsAnyDepth(name))
            WalkDown(folder, part, depth);
        else
            foreach (var entry in EntriesOf(folder).Where(entry => PathPattern.Matches(name, entry)))
                Walk($"{folder}/{entry}", part + 1, depth);
    }

    /// <summary>Tries the rest of the pattern here and in every folder below; at the pattern's end whatever is there belongs to it.</summary>
    private void WalkDown(string folder, int part, int depth)
    {
        Walk(folder, part + 1, depth);
        foreach (var path in EntriesOf(folder).Select(entry => $"{folder}/{entry}"))
        {
            if (IsFolder(path))
                Deeper(path, part, depth + 1);
            else if (part + 1 == _pattern.Parts.Count)
                Walk(path, part + 1, depth);
        }
    }

    private void Deeper(string folder, int part, int depth)
    {
        if (depth < Deepest)
            Walk(folder, part, depth);
        else
            Problem ??= new HostProblem(HostProblemKind.TooLarge, FormattableString.Invariant($"its folders lie more than {Deepest} deep"));
    }

    private string[] EntriesOf(string folder)
    {
        if (++_folders > MostFolders)
        {
            Problem ??= new HostProblem(HostProblemKind.TooLarge, FormattableString.Invariant($"it has more than {MostFolders} folders"));
            return [];
        }

        if (_root.List(folder.Length == 0 ? "/" : folder, MostEntries).IsKnown(out var names, out var problem))
            return names;

        // Something that is no folder, or is not there, has no entries: that is known.
        if (problem.Kind is not (HostProblemKind.Absent or HostProblemKind.Unsafe))
            Problem ??= problem;
        return [];
    }

    /// <summary>Links are not followed on the way down: they lead in circles, and to what another pattern names.</summary>
    private bool IsFolder(string path) => _root.LinkStatus(path).Value is { Type: HostFileType.Directory };
}
