namespace ComplianceAudit.Snapshots;

/// <summary>A whole snapshot file that has no name yet: gone when this is disposed, unless it was published. Used by one thread at a time.</summary>
public sealed class SealedSnapshot : IDisposable
{
    private readonly PendingFile _file;

    internal SealedSnapshot(string path, string digest, PendingFile file) => (Path, Digest, _file) = (path, digest, file);

    /// <summary>Full path that it will have.</summary>
    public string Path { get; }

    /// <summary>As <see cref="Snapshot.Digest"/> writes it.</summary>
    public string Digest { get; }

    /// <summary>Opens it for reading, as long as this is not disposed.</summary>
    public SnapshotFile Open() => SnapshotFile.Open(_file, Path);

    /// <summary>Gives it its name, and makes the folders that are missing; never overwrites.</summary>
    /// <exception cref="SnapshotException">The disk is full or gone, or a file of this name has come to exist.</exception>
    public void Publish()
    {
        if (!SnapshotWriter.Writing(Path, _file.Publish))
            throw SnapshotErrors.AlreadyExists(Path);
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();
}
