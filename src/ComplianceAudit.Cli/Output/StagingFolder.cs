namespace ComplianceAudit.Cli.Output;

/// <summary>A hidden folder for files on their way, locked while its process lives. One that is not locked was left by a killed process, and the next run here removes it.</summary>
internal sealed class StagingFolder : IDisposable
{
    private const string Prefix = ".compliance-audit-";
    private const string LockName = ".lock";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly FileStream _lock;

    private StagingFolder(string path, FileStream locked) => (Path, _lock) = (path, locked);

    public string Path { get; }

    /// <summary>Files that were put here, in ordinal order.</summary>
    public IEnumerable<string> Files => Directory.GetFiles(Path).Where(file => System.IO.Path.GetFileName(file) != LockName).Order(StringComparer.Ordinal);

    public static StagingFolder In(string folder)
    {
        RemoveLeftOver(folder);
        var path = System.IO.Path.Combine(folder, Prefix + System.IO.Path.GetRandomFileName());
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly);
        return new StagingFolder(path, Lock(path));
    }

    /// <summary>Removes the folder with all that is in it. Somebody may have removed it before: then it is as it should be.</summary>
    public void Dispose()
    {
        _lock.Dispose();
        Remove(Path);
    }

    private static FileStream Lock(string folder) => new(System.IO.Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private static void RemoveLeftOver(string folder)
    {
        foreach (var staging in new DirectoryInfo(folder).EnumerateDirectories(Prefix + "*", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            try
            {
                Lock(staging.FullName).Dispose();
                Remove(staging.FullName);
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                // Its process lives, or it belongs to another user: not ours to remove.
            }
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone already.
        }
    }
}
