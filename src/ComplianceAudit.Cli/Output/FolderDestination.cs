using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Output;

/// <summary>A folder of the user's.</summary>
internal sealed class FolderDestination : Destination
{
    private readonly OutputFolder _folder;
    private readonly List<(string Place, PendingFile File)> _reports = [];
    private SealedSnapshot? _snapshot;

    private FolderDestination(OutputFolder folder) => _folder = folder;

    public override string Folder => _folder.Path;

    /// <summary>Proves that the folder can take the files, before any long work begins.</summary>
    /// <param name="folder">Folder as the user named it.</param>
    /// <param name="fileNames">Reports that will arrive.</param>
    public static FolderDestination Open(string folder, IEnumerable<string> fileNames)
    {
        if (fileNames.Select(name => Path.Combine(folder, name)).FirstOrDefault(Directory.Exists) is { } taken)
            throw OutputErrors.TakenByFolder(taken);
        return new FolderDestination(OutputFolder.Open(folder));
    }

    public override Stream Create(string fileName)
    {
        var place = Path.Combine(Folder, fileName);
        var report = PendingFile.Create(place, isPrivate: false);
        _reports.Add((place, report));
        return report.Stream;
    }

    public override void Take(SealedSnapshot snapshot) => _snapshot = snapshot;

    public override IReadOnlyList<string> Commit()
    {
        // Whatever can be foreseen is looked at before the first older report is gone.
        if (_reports.Select(report => report.Place).FirstOrDefault(Directory.Exists) is { } taken)
            throw OutputErrors.TakenByFolder(taken);
        var arrived = PublishNew();
        foreach (var (place, report) in _reports.Where(report => !arrived.Contains(report.Place)))
            Replace(place, report);
        return [.. arrived.Union(_reports.Select(report => report.Place)).Order(StringComparer.Ordinal)];
    }

    public override void Dispose()
    {
        _reports.ForEach(report => report.File.Dispose());
        _snapshot?.Dispose();
        _folder.Dispose();
    }

    /// <summary>Names what has no older one in its place: the snapshot, which replaces nothing, and reports. Takes the names back when one cannot be given.</summary>
    private HashSet<string> PublishNew()
    {
        var arrived = new HashSet<string>(StringComparer.Ordinal);
        var place = "";
        try
        {
            if (_snapshot is not null)
            {
                _snapshot.Publish();
                arrived.Add(Path.Combine(Folder, Path.GetFileName(_snapshot.Path)));
            }

            foreach (var report in _reports)
            {
                place = report.Place;
                if (report.File.Publish())
                    arrived.Add(place);
            }

            return arrived;
        }
        catch (Exception cause)
        {
            foreach (var file in arrived)
                File.Delete(file);
            if (OutputErrors.IsOfPlace(cause))
                throw OutputErrors.Lost(place, cause);
            throw;
        }
    }

    private static void Replace(string place, PendingFile report)
    {
        try
        {
            report.Replace();
        }
        catch (Exception cause) when (OutputErrors.IsOfPlace(cause))
        {
            throw OutputErrors.NotReplaced(place, cause);
        }
    }
}
