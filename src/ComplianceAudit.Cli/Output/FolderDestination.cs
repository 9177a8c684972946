namespace ComplianceAudit.Cli.Output;

/// <summary>A folder of the user's. Staging lies inside it, so that a file arrives by renaming.</summary>
internal sealed class FolderDestination : Destination
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _folder;
    private readonly IReadOnlyList<string> _made;
    private bool _committed;

    private FolderDestination(string folder, string staging, IReadOnlyList<string> made) => (_folder, Staging, _made) = (folder, staging, made);

    public override string Staging { get; }

    /// <summary>Proves that the folder can take the files, before any long work begins.</summary>
    /// <param name="folder">Folder as the user named it; made when it is missing, and removed again when nothing arrives.</param>
    /// <param name="fileNames">Files that will arrive, as far as they are known.</param>
    public static FolderDestination Open(string folder, IEnumerable<string> fileNames)
    {
        if (File.Exists(folder))
            throw OutputErrors.NotAFolder(folder);
        if (fileNames.Select(name => Path.Combine(folder, name)).FirstOrDefault(Directory.Exists) is { } taken)
            throw OutputErrors.TakenByFolder(taken);

        List<string> made = [];
        try
        {
            made = [.. Missing(folder)];
            Directory.CreateDirectory(folder);
            var staging = Path.Combine(folder, ".compliance-audit-" + Path.GetRandomFileName());
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(staging);
            else
                Directory.CreateDirectory(staging, OwnerOnly);
            return new FolderDestination(folder, staging, made);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            RemoveEmpty(made);
            throw OutputErrors.NotWritable(folder, cause);
        }
    }

    public override IReadOnlyList<string> Commit()
    {
        var staged = Directory.GetFiles(Staging).Order(StringComparer.Ordinal).ToList();
        var replaced = Directory.CreateDirectory(Path.Combine(Staging, "replaced")).FullName;
        var places = new List<string>();
        var moves = new Stack<(string From, string To)>();
        foreach (var file in staged)
        {
            var place = Path.Combine(_folder, Path.GetFileName(file));
            try
            {
                if (File.Exists(place))
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
        Directory.Delete(Staging, recursive: true);
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
