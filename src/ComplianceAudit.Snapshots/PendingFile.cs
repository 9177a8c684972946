using ComplianceAudit.Snapshots.Writing;

namespace ComplianceAudit.Snapshots;

/// <summary>A new file that stands under its name once it is complete, and is gone otherwise. Used by one thread at a time.</summary>
/// <remarks>
/// Its folder is made with its name, so that a run that is killed leaves neither. On Linux it has no name until then. Where the file system has no such
/// files it is hidden under a name of its own, locked while its process lives; one that is not locked was left by a killed process, and the next file there removes it.
/// </remarks>
public sealed class PendingFile : IDisposable
{
    private const string Extension = ".part";

    /// <summary>On Unix nobody shares it: that is the lock. Windows locks what is not shared, and renames only what may be deleted.</summary>
    private static readonly FileShare Share = OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    private readonly string _path;

    /// <summary>Name until it is complete; null where it has none.</summary>
    private readonly string? _hidden;

    private PendingFile(string path, string? hidden, FileStream stream) => (_path, _hidden, Stream) = (path, hidden, stream);

    /// <summary>What to write to, and to read from again; it can seek. Open until this is disposed.</summary>
    public FileStream Stream { get; }

    /// <summary>Begins a file on the disk that it will stand on.</summary>
    /// <param name="path">Path that it will stand under; folders above it may be missing.</param>
    /// <param name="isPrivate">True makes it readable for its owner alone (mode 0600); false leaves that to the process's mask.</param>
    /// <exception cref="IOException">Nothing can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not write there.</exception>
    public static PendingFile Create(string path, bool isPrivate = true)
    {
        var full = Path.GetFullPath(path);
        return UnixFile.OpenUnnamed(NearestFolder(full), isPrivate) is { } unnamed
            ? new PendingFile(full, null, new FileStream(unnamed, FileAccess.ReadWrite))
            : CreateHidden(full, isPrivate);
    }

    /// <summary>Writes everything to the disk and gives the file its name; never overwrites.</summary>
    /// <returns>False when the name is taken.</returns>
    /// <exception cref="IOException">It was not possible, and nothing stands there.</exception>
    public bool Publish()
    {
        Stream.Flush(flushToDisk: true);
        Directory.CreateDirectory(FolderOf(_path));
        if (!TryName(_path))
            return false;

        UnixFile.FlushFolder(FolderOf(_path));
        return true;
    }

    /// <summary>As <see cref="Publish"/>, in place of a file of this name if there is one: at any moment the old one or the new one stands there, whole.</summary>
    /// <exception cref="IOException">It was not possible, and what stood there does; so does whatever is no file, such as a device.</exception>
    public void Replace()
    {
        if (Publish())
            return;
        if (UnixFile.IsSpecial(_path))
            throw new IOException("A device, pipe or socket stands there and is left as it is; a regular file was expected");

        var beside = _hidden ?? HiddenName(FolderOf(_path), _path);
        try
        {
            if (_hidden is null)
                TryName(beside);
            File.Move(beside, _path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }

        UnixFile.FlushFolder(FolderOf(_path));
    }

    /// <summary>Closes the file; one without a name is gone.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (_hidden is not null)
            File.Delete(_hidden);
    }

    /// <summary>As <see cref="Create"/> does where files without names are not known.</summary>
    internal static PendingFile CreateHidden(string path, bool isPrivate)
    {
        var folder = NearestFolder(path);
        RemoveLeftOver(folder);
        var hidden = HiddenName(folder, path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = Share };
        if (!OperatingSystem.IsWindows() && isPrivate)
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        return new PendingFile(path, hidden, new FileStream(hidden, options));
    }

    private bool TryName(string path)
    {
        try
        {
            if (_hidden is not null)
                File.Move(_hidden, path, overwrite: false);
            else if (OperatingSystem.IsLinux())
                UnixFile.Name(Stream.SafeFileHandle, path);
            return true;
        }
        catch (IOException) when (Path.Exists(path))
        {
            return false;
        }
    }

    private static string HiddenName(string folder, string path) => Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}{Extension}");

    private static string FolderOf(string path) => Path.GetDirectoryName(path)!;

    /// <summary>The folder that the path's missing folders will be made in: on the same disk, since nothing is mounted where nothing is.</summary>
    private static string NearestFolder(string path)
    {
        var folder = FolderOf(path);
        while (!Path.Exists(folder))
            folder = FolderOf(folder);
        return folder;
    }

    private static void RemoveLeftOver(string folder)
    {
        if (!Directory.Exists(folder))
            return;
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
