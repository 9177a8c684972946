namespace ComplianceAudit.Cli.Output;

/// <summary>A folder of the user's. Staging lies inside it, so that a file arrives by renaming.</summary>
internal sealed class FolderDestination : Destination
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _folder;
    private readonly bool _isNew;
    private bool _committed;

    private FolderDestination(string folder, string staging, bool isNew) => (_folder, Staging, _isNew) = (folder, staging, isNew);

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

        var isNew = !Directory.Exists(folder);
        try
        {
            Directory.CreateDirectory(folder);
            var staging = Path.Combine(folder, ".compliance-audit-" + Path.GetRandomFileName());
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(staging);
            else
                Directory.CreateDirectory(staging, OwnerOnly);
            return new FolderDestination(folder, staging, isNew);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
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
        if (_isNew && !_committed && !Directory.EnumerateFileSystemEntries(_folder).Any())
            Directory.Delete(_folder);
    }
}
