namespace ComplianceAudit.Snapshots.Writing;

/// <summary>A new file for its owner alone (mode 0600) that stands under its name once it is complete, and is gone otherwise.</summary>
/// <remarks>
/// On Linux it has no name until then, so that nothing is left of a process that was killed. Where the file system has no such files it is hidden
/// under a name of its own, locked while its process lives; one that is not locked was left by a killed process, and the next file here removes it.
/// </remarks>
internal sealed class PendingFile : IDisposable
{
    private const string Extension = ".part";

    /// <summary>On Unix nobody shares it: that is the lock. Windows locks what is not shared, and renames only what may be deleted.</summary>
    private static readonly FileShare Share = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    private readonly string _path;

    /// <summary>Name until it is complete; null where it has none.</summary>
    private readonly string? _hidden;

    private PendingFile(string path, string? hidden, FileStream stream) => (_path, _hidden, Stream) = (path, hidden, stream);

    public FileStream Stream { get; }

    /// <param name="path">Full path that the file will stand under.</param>
    public static PendingFile Create(string path) =>
        UnixFile.OpenUnnamed(FolderOf(path)) is { } unnamed ? new PendingFile(path, null, new FileStream(unnamed, FileAccess.ReadWrite)) : CreateHidden(path);

    /// <summary>As <see cref="Create"/> does where files without names are not known.</summary>
    public static PendingFile CreateHidden(string path)
    {
        RemoveLeftOver(FolderOf(path));
        var hidden = Path.Combine(FolderOf(path), $".{Path.GetFileName(path)}.{Guid.NewGuid():N}{Extension}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = Share };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        return new PendingFile(path, hidden, new FileStream(hidden, options));
    }

    /// <summary>Writes everything to the disk and gives the file its name; never overwrites.</summary>
    /// <returns>False when the name is taken.</returns>
    public bool Publish()
    {
        Stream.Flush(flushToDisk: true);
        try
        {
            if (_hidden is not null)
                File.Move(_hidden, _path, overwrite: false);
            else if (OperatingSystem.IsLinux())
                UnixFile.Name(Stream.SafeFileHandle, _path);
        }
        catch (IOException) when (Path.Exists(_path))
        {
            return false;
        }

        UnixFile.FlushFolder(FolderOf(_path));
        return true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (_hidden is not null)
            File.Delete(_hidden);
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!;

    private static void RemoveLeftOver(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, $".*{Extension}", new EnumerationOptions { AttributesToSkip = FileAttributes.None }).Where(IsOurs))
        {
            try
            {
                using var unlocked = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, Share);
                File.Delete(file);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Its process lives, or it belongs to another user: not ours to remove.
            }
        }
    }

    private static bool IsOurs(string file) =>
        Path.GetFileName(file)[..^Extension.Length].Split('.') is { Length: >= 3 } parts && Guid.TryParseExact(parts[^1], "N", out _);
}
