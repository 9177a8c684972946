namespace ComplianceAudit.Cli.Output;

/// <summary>A folder of the user's. Staging lies inside it, so that a file arrives by renaming.</summary>
internal sealed class FolderDestination : Destination
{
    private readonly OutputFolder _folder;
    private readonly IReadOnlySet<string> _replaceable;
    private readonly StagingFolder _staging;

    private FolderDestination(OutputFolder folder, IReadOnlySet<string> replaceable, StagingFolder staging) =>
        (_folder, _replaceable, _staging) = (folder, replaceable, staging);

    public override string Staging => _staging.Path;

    /// <summary>Proves that the folder can take the files, before any long work begins.</summary>
    /// <param name="folder">Folder as the user named it.</param>
    /// <param name="fileNames">Files that will arrive and replace older ones of their name, as reports do. Any other file, such as a snapshot, replaces nothing.</param>
    public static FolderDestination Open(string folder, IEnumerable<string> fileNames)
    {
        var replaceable = fileNames.ToHashSet(StringComparer.Ordinal);
        if (replaceable.Select(name => Path.Combine(folder, name)).FirstOrDefault(Directory.Exists) is { } taken)
            throw OutputErrors.TakenByFolder(taken);

        var opened = OutputFolder.Open(folder);
        try
        {
            return new FolderDestination(opened, replaceable, StagingFolder.In(folder));
        }
        catch (Exception cause) when (OutputErrors.IsOfPlace(cause))
        {
            opened.Dispose();
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
            var place = Path.Combine(_folder.Path, Path.GetFileName(file));
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
        _folder.Dispose();
    }
}
