namespace ComplianceAudit.Snapshots;

/// <summary>Writes one snapshot file: shards in a scratch file first, then the whole file under its name at once.</summary>
/// <remarks>
/// <see cref="Add"/> and <see cref="Drop"/> are thread-safe; documents of one source keep the order of their calls.
/// Memory holds at most one shard (16 MiB of JSON) per source that is being written. The same documents give the same bytes.
/// </remarks>
public sealed class SnapshotWriter : IDisposable
{
    private SnapshotWriter()
    {
    }

    /// <summary>Starts a snapshot that will stand at a path; nothing stands there before <see cref="Complete"/>.</summary>
    /// <param name="path">Path of the file to make. The folder exists; the file does not, for evidence is never overwritten.</param>
    /// <exception cref="SnapshotException">The folder cannot be written to, or the file exists.</exception>
    public static SnapshotWriter Create(string path) => throw new NotSupportedException(path);

    /// <summary>Adds a document after those of its source and version that were added before.</summary>
    /// <param name="source">Source, without component: <c>Component</c> facts are told apart by their content.</param>
    /// <param name="version">API version without group, such as <c>v1</c>; empty for facts.</param>
    /// <param name="redactedJson">One JSON object that <see cref="Redactor.Redact"/> made.</param>
    public void Add(SourceName source, string version, ReadOnlySpan<byte> redactedJson) => throw new NotSupportedException();

    /// <summary>Forgets what was added of a source and version, because its list begins anew.</summary>
    public void Drop(SourceName source, string version) => throw new NotSupportedException();

    /// <summary>Writes the file: members ordered by path, the manifest last, mode 0600, renamed into place at the end.</summary>
    /// <param name="headerWithoutMembers">The manifest; its <see cref="SnapshotManifest.Format"/> and <see cref="SnapshotManifest.Members"/> are replaced, its lists put in order.</param>
    /// <returns>The snapshot's digest, as <see cref="Snapshot.Digest"/> writes it.</returns>
    public string Complete(SnapshotManifest headerWithoutMembers) => throw new NotSupportedException();

    /// <summary>Deletes what was written unless <see cref="Complete"/> has put the file in place.</summary>
    public void Dispose() => throw new NotSupportedException();
}
