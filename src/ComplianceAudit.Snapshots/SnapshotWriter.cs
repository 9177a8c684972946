using System.Collections.Concurrent;
using ComplianceAudit.Snapshots.Documents;
using ComplianceAudit.Snapshots.Files;
using ComplianceAudit.Snapshots.Writing;

namespace ComplianceAudit.Snapshots;

/// <summary>Writes one snapshot file: shards in a scratch file first, then the whole file under its name at once.</summary>
/// <remarks>
/// <see cref="Add"/> and <see cref="Begin"/> are thread-safe; documents of one source keep the order of their calls.
/// Memory holds at most one shard (16 MiB of JSON) per source that is being written. The same documents give the same bytes.
/// </remarks>
public sealed class SnapshotWriter : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly int _shardBytes;
    private readonly ShardScratch _scratch;
    private readonly ConcurrentDictionary<(SourceName Source, string Version), SourceShards> _shards = new();

    private SnapshotWriter(string path, string temporary, int shardBytes, ShardScratch scratch) =>
        (_path, _temporary, _shardBytes, _scratch) = (path, temporary, shardBytes, scratch);

    /// <summary>Starts a snapshot that will stand at a path; nothing stands there before <see cref="Complete"/>.</summary>
    /// <param name="path">Path of the file to make. The folder exists; the file does not, for evidence is never overwritten.</param>
    /// <exception cref="SnapshotException">The folder cannot be written to, or the file exists.</exception>
    public static SnapshotWriter Create(string path) => Create(path, Limits.DocumentBytes);

    internal static SnapshotWriter Create(string path, int shardBytes)
    {
        var full = Path.GetFullPath(path);
        if (Path.Exists(full))
            throw SnapshotErrors.AlreadyExists(path);

        var temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
        return Writing(path, () => new SnapshotWriter(full, temporary, shardBytes, new ShardScratch(temporary + ".shards")));
    }

    /// <summary>Adds a document after those of its source and version that were added before.</summary>
    /// <param name="source">Source; a component is left out, for <c>Component</c> facts are told apart by their content.</param>
    /// <param name="version">API version without group, such as <c>v1</c>; empty for facts.</param>
    /// <param name="redactedJson">One JSON object that <see cref="Redactor"/> made.</param>
    /// <exception cref="SnapshotException">The disk is full or gone.</exception>
    public void Add(SourceName source, string version, ReadOnlySpan<byte> redactedJson)
    {
        try
        {
            ShardsOf(source, version).Add(redactedJson);
        }
        catch (IOException error)
        {
            throw SnapshotErrors.CannotWrite(_path, error);
        }
    }

    /// <summary>Begins a list, whose pages are added whole or not at all.</summary>
    /// <param name="source">An API resource, begun once per snapshot and version.</param>
    /// <param name="version">API version without group, such as <c>v1</c>.</param>
    public ListWriter Begin(SourceName source, string version) => new(_path, ShardsOf(source, version));

    /// <summary>Writes the file: members ordered by path, the manifest last, mode 0600, renamed into place at the end.</summary>
    /// <param name="headerWithoutMembers">The manifest; its <see cref="SnapshotManifest.Format"/> and <see cref="SnapshotManifest.Members"/> are replaced, its lists put in order.</param>
    /// <returns>The snapshot's digest, as <see cref="Snapshot.Digest"/> writes it.</returns>
    /// <exception cref="SnapshotException">The disk is full or gone, the file has come to exist, or the snapshot is too large for a zip archive.</exception>
    public string Complete(SnapshotManifest headerWithoutMembers) => Writing(_path, () =>
    {
        var members = MembersInOrder();
        var manifest = ManifestJson.Order(headerWithoutMembers, members.Select(member => MemberOf(member.Path, member.Shard.Facts)));
        var json = ManifestJson.Write(manifest);
        var last = PackedShard.Of(json, 1);
        CheckSize(members, last);
        try
        {
            WriteFile(members, last);
            if (Path.Exists(_path))
                throw SnapshotErrors.AlreadyExists(_path);

            File.Move(_temporary, _path);
        }
        finally
        {
            File.Delete(_temporary);
        }

        return ManifestJson.DigestOf(json);
    });

    /// <summary>Deletes the scratch file. Without <see cref="Complete"/> nothing is left of the snapshot.</summary>
    public void Dispose() => _scratch.Dispose();

    private SourceShards ShardsOf(SourceName source, string version) =>
        _shards.GetOrAdd((new SourceName(source.Resource, source.Group), version), _ => new SourceShards(_scratch, _shardBytes));

    private List<(string Path, StoredShard Shard)> MembersInOrder() =>
    [
        .. _shards
            .SelectMany(entry => entry.Value.Complete().Select((shard, index) => (Path: MemberPath.Of(entry.Key.Source, entry.Key.Version, index + 1), shard)))
            .OrderBy(member => member.Path, StringComparer.Ordinal),
    ];

    private void WriteFile(List<(string Path, StoredShard Shard)> members, PackedShard manifest)
    {
        using var output = PrivateFile.Create(_temporary);
        var zip = new ZipFile(output);
        foreach (var (path, shard) in members)
            zip.Add(path, _scratch.Load(shard));

        zip.Add(MemberPath.Manifest, manifest);
        zip.Complete();
        output.Flush(flushToDisk: true);
    }

    private void CheckSize(List<(string Path, StoredShard Shard)> members, PackedShard manifest)
    {
        const int HeadersOfMember = 1024;
        var bytes = members.Sum(member => (long)member.Shard.PackedSize + HeadersOfMember) + manifest.Data.Length + HeadersOfMember;
        if (bytes > ZipFile.MaxBytes || members.Count >= ZipFile.MaxMembers)
            throw SnapshotErrors.TooLargeForZip(_path, bytes, ZipFile.MaxBytes);
    }

    private static SnapshotMember MemberOf(string path, PackedShard shard) => new(path, shard.Sha256, shard.Count, shard.Size);

    private static T Writing<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw SnapshotErrors.CannotWrite(path, error);
        }
    }
}
