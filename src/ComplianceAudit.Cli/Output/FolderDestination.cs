namespace ComplianceAudit.Cli.Output;

/// <summary>A folder of the user's. Staging lies inside it, so that a file arrives by renaming.</summary>
internal sealed class FolderDestination : Destination
{
    private readonly string _folder;
    private readonly IReadOnlySet<string> _replaceable;
    private readonly StagingFolder _staging;
    private readonly IReadOnlyList<string> _made;
    private bool _committed;

    private FolderDestination(string folder, IReadOnlySet<string> replaceable, StagingFolder staging, IReadOnlyList<string> made) =>
        (_folder, _replaceable, _staging, _made) = (folder, replaceable, staging, made);

    public override string Staging => _staging.Path;

    /// <summary>Proves that the folder can take the files, before any long work begins.</summary>
    /// <param name="folder">Folder as the user named it; made when it is missing, and removed again when nothing arrives.</param>
    /// <param name="fileNames">Files that will arrive and replace older ones of their name, as reports do. Any other file, such as a snapshot, replaces nothing.</param>
    public static FolderDestination Open(string folder, IEnumerable<string> fileNames)
    {
        var replaceable = fileNames.ToHashSet(StringComparer.Ordinal);
        if (File.Exists(folder))
            throw OutputErrors.NotAFolder(folder);
        if (replaceable.Select(name => Path.Combine(folder, name)).FirstOrDefault(Directory.Exists) is { } taken)
            throw OutputErrors.TakenByFolder(taken);

        List<string> made = [];
        try
        {
            made = [.. Missing(folder)];
            Directory.CreateDirectory(folder);
            return new FolderDestination(folder, replaceable, StagingFolder.In(folder), made);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            RemoveEmpty(made);
            throw OutputErrors.NotWritable(folder, cause);
        }
    }

    public override IReadOnlyList<string> Commit()
    {
        var staged = _staging.Files.ToList();
        var replaced = Directory.CreateDirectory(Path.Combine(Staging, "replaced")).FullName;
        var places = new List<string>();
        var moves = new Stack<(string From, string To)>();
        foreach (var file in staged)
        {
            var place = Path.Combine(_folder, Path.GetFileName(file));
            try
            {
                if (File.Exists(place) && _replaceable.Contains(Path.GetFileName(place)))
                    Move(place, Path.Combine(replaced, Path.GetFileName(place)));
                Move(file, place);
                places.Add(place);
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                foreach (var (from, to) in moves)
                    File.Move(to, from);
                throw OutputErrors.Lost(place, cause);
            }
        }

        _committed = true;
        return places;

        void Move(string from, string to)
        {
            File.Move(from, to);
            moves.Push((from, to));
        }
    }

    public override void Dispose()
    {
        _staging.Dispose();
        if (!_committed)
            RemoveEmpty(_made);
    }

    /// <summary>The folder and those above it that are not there yet, the deepest first.</summary>
    private static IEnumerable<string> Missing(string folder)
    {
        for (var missing = Path.GetFullPath(folder); missing is not null && !Path.Exists(missing); missing = Path.GetDirectoryName(missing))
            yield return missing;
    }

    private static void RemoveEmpty(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Where(Directory.Exists).TakeWhile(folder => !Directory.EnumerateFileSystemEntries(folder).Any()))
            Directory.Delete(folder);
    }
}
