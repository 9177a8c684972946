using System.Collections.Concurrent;
using ComplianceAudit.Snapshots.Files;
using ComplianceAudit.Snapshots.Writing;

namespace ComplianceAudit.Snapshots;

/// <summary>Writes one snapshot file: shards in a scratch file first, then the whole file under its name at once.</summary>
/// <remarks>
/// <see cref="Add"/> and <see cref="Begin"/> are thread-safe; documents of one source keep the order of their calls. The same documents give the same bytes.
/// Full shards (4 MiB of JSON, or one larger document) are compressed and hashed on other threads while the next are filled. Memory holds at most one shard
/// for each list that has not ended and one for each processor, and their compressed bytes; the disk holds the compressed bytes twice while the file is put together.
/// On Linux neither file has a name before the snapshot is complete: a killed process leaves nothing. Elsewhere, the next snapshot written to the folder removes what one left.
/// </remarks>
public sealed class SnapshotWriter : IDisposable
{
    /// <summary>Far below the 16 MiB that a shard may have: what waits in memory is small, and readers share the work evenly.</summary>
    private const int ShardBytes = 4 * 1024 * 1024;

    private readonly string _path;
    private readonly int _shardBytes;
    private readonly ShardScratch _scratch;
    private readonly SegmentPool _pool = new();
    private readonly ShardPacker _packer;
    private readonly ConcurrentDictionary<(SourceName Source, string Version), SourceShards> _shards = new();

    private SnapshotWriter(string path, int shardBytes, ShardScratch scratch) =>
        (_path, _shardBytes, _scratch, _packer) = (path, shardBytes, scratch, new ShardPacker(scratch, _pool));

    /// <summary>Starts a snapshot that will stand at a path; nothing stands there before <see cref="Complete"/>.</summary>
    /// <param name="path">Path of the file to make. Missing folders are made with it; the file does not exist, for evidence is never overwritten.</param>
    /// <exception cref="SnapshotException">The folder cannot be written to, or the file exists.</exception>
    public static SnapshotWriter Create(string path) => Create(path, ShardBytes);

    internal static SnapshotWriter Create(string path, int shardBytes)
    {
        var full = Path.GetFullPath(path);
        return Path.Exists(full)
            ? throw SnapshotErrors.AlreadyExists(path)
            : Writing(path, () => new SnapshotWriter(full, shardBytes, new ShardScratch(full)));
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

    /// <summary>Writes the file: members ordered by path, the manifest last, mode 0600, on the disk before it gets its name.</summary>
    /// <param name="headerWithoutMembers">The manifest; its <see cref="SnapshotManifest.Format"/> and <see cref="SnapshotManifest.Members"/> are replaced, its lists put in order.</param>
    /// <returns>The snapshot's digest, as <see cref="Snapshot.Digest"/> writes it.</returns>
    /// <exception cref="SnapshotException">The disk is full or gone, or the file has come to exist.</exception>
    public string Complete(SnapshotManifest headerWithoutMembers)
    {
        using var whole = Seal(headerWithoutMembers);
        whole.Publish();
        return whole.Digest;
    }

    /// <summary>As <see cref="Complete"/>, without a name yet: for a caller who keeps the snapshot only if what follows succeeds too.</summary>
    /// <param name="headerWithoutMembers">As for <see cref="Complete"/>.</param>
    /// <returns>The whole file, which the caller disposes.</returns>
    /// <exception cref="SnapshotException">The disk is full or gone.</exception>
    public SealedSnapshot Seal(SnapshotManifest headerWithoutMembers) => Writing(_path, () =>
    {
        var members = MembersInOrder();
        var manifest = ManifestJson.Order(headerWithoutMembers, members.Select(member => MemberOf(member.Path, member.Shard.Facts)));
        var json = ManifestJson.Write(manifest);
        var file = PendingFile.Create(_path);
        try
        {
            WriteFile(file.Stream, members, json);
            file.Stream.Flush();
            return new SealedSnapshot(_path, ManifestJson.DigestOf(json), file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    });

    /// <summary>Ends what is on its way and deletes the scratch file. Without <see cref="Complete"/> nothing is left of the snapshot.</summary>
    public void Dispose()
    {
        _packer.Dispose();
        foreach (var shards in _shards.Values)
            shards.Dispose();

        _scratch.Dispose();
    }

    private SourceShards ShardsOf(SourceName source, string version) =>
        _shards.GetOrAdd((new SourceName(source.Resource, source.Group), version), _ => new SourceShards(_packer, _scratch, _pool, _shardBytes));

    private List<(string Path, StoredShard Shard)> MembersInOrder()
    {
        foreach (var shards in _shards.Values)
            shards.End();

        return
        [
            .. _shards
                .SelectMany(entry => entry.Value.Complete().Select((shard, index) => (Path: MemberPath.Of(entry.Key.Source, entry.Key.Version, index + 1), shard)))
                .OrderBy(member => member.Path, StringComparer.Ordinal),
        ];
    }

    private void WriteFile(Stream output, List<(string Path, StoredShard Shard)> members, byte[] manifest)
    {
        var zip = new ZipFile(output);
        foreach (var (path, shard) in members)
        {
            zip.Begin(path, shard.Facts);
            _scratch.CopyTo(shard, output);
        }

        using var json = new ShardBuffer(_pool);
        using var packed = new ShardBuffer(_pool);
        json.Write(manifest);
        zip.Begin(MemberPath.Manifest, PackedShard.Pack(json, 1, packed));
        foreach (var part in packed.Parts)
            output.Write(part.Span);

        zip.Complete();
    }

    private static SnapshotMember MemberOf(string path, PackedShard shard) => new(path, shard.Sha256, shard.Count, shard.Size);

    internal static T Writing<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            throw SnapshotErrors.CannotWrite(path, error);
        }
    }
}
