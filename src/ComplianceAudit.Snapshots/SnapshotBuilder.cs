using System.Security.Cryptography;
using ComplianceAudit.Snapshots.Documents;
using ComplianceAudit.Snapshots.Files;

namespace ComplianceAudit.Snapshots;

/// <summary>Makes a <see cref="Snapshot"/> in memory: for manifests, for the cases of checks, for tests.</summary>
/// <remarks>Not thread-safe; what it builds is. The same calls give the same digest. Use a builder for one snapshot.</remarks>
public sealed class SnapshotBuilder
{
    private readonly string _file;
    private readonly PropertyNames _names = new();
    private readonly Dictionary<SourceName, FieldPlan> _plans = [];
    private readonly DocumentParser _parser;
    private readonly DocumentStore _documents = new();
    private readonly Dictionary<string, HashedMember> _members = [];
    private SnapshotManifest _header;

    /// <summary>Starts an empty snapshot: no coverage, times at the Unix epoch, every other text of the manifest empty.</summary>
    /// <param name="file">What <see cref="Snapshot.File"/> and the manifest's cluster say.</param>
    /// <param name="kind"><c>cluster</c> or <c>manifests</c>.</param>
    public SnapshotBuilder(string file, string kind = SnapshotKinds.Cluster)
    {
        _file = file;
        _parser = new DocumentParser(_names, DocumentPools.Sharing(DocumentPools.Few));
        _header = new SnapshotManifest(
            ManifestJson.Format, kind, file, "", "", "", [], [], "", "", true, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, [], [], []);
    }

    /// <summary>Adds a resource or fact after those of its source.</summary>
    /// <param name="source">Its source, without component.</param>
    /// <param name="version">API version without group, such as <c>v1</c>; empty for facts.</param>
    /// <param name="json">The document; placeholders of redacted values are read as such.</param>
    /// <param name="file">File it was read from, or empty.</param>
    /// <param name="lines">Line of each JSON value in document order, as <see cref="ManifestDocument.Lines"/> has them, or null.</param>
    /// <exception cref="SnapshotException">The document is not one JSON object within limits.</exception>
    public SnapshotBuilder Add(SourceName source, string version, ReadOnlySpan<byte> json, string file = "", IReadOnlyList<int>? lines = null)
    {
        if (!_plans.TryGetValue(source, out var plan))
            _plans[source] = plan = new FieldPlanner(_names).PlanOf(FieldTree.Everything, source);

        Add(source, version, json, _parser.Parse(json, plan, new DocumentPlace(file.Length > 0 ? file : source.ToString(), 0), file, lines));
        return this;
    }

    /// <summary>States what is held and lacking, replacing what was stated before. A source without an entry was not collected.</summary>
    public SnapshotBuilder SetCoverage(IEnumerable<SourceCoverage> coverage)
    {
        _header = _header with { Coverage = [.. coverage] };
        return this;
    }

    /// <summary>Changes the manifest's header: cluster, version, times and so on. Format and members are set by <see cref="Build"/>.</summary>
    public SnapshotBuilder Describe(Func<SnapshotManifest, SnapshotManifest> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _header = change(_header);
        return this;
    }

    /// <summary>Makes the snapshot.</summary>
    public Snapshot Build()
    {
        var manifest = ManifestJson.Order(_header, _members.Select(member => member.Value.Close(member.Key)));
        return new Snapshot(manifest, ManifestJson.DigestOf(ManifestJson.Write(manifest)), _file, _names, _documents);
    }

    internal PropertyNames Names => _names;

    internal void Add(SourceName source, string version, ReadOnlySpan<byte> json, ResourceDocument document)
    {
        _documents.Add(source, document);
        var path = MemberPath.Of(source, version, 1);
        if (!_members.TryGetValue(path, out var member))
            _members[path] = member = new HashedMember();

        member.Append(json);
    }

    /// <summary>A member as the file would hold it: counted and hashed, not kept.</summary>
    private sealed class HashedMember
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private int _count;
        private long _size;

        public void Append(ReadOnlySpan<byte> json)
        {
            _hash.AppendData(json);
            _hash.AppendData("\n"u8);
            _size += json.Length + 1;
            _count++;
        }

        public SnapshotMember Close(string path) => new(path, Convert.ToHexStringLower(_hash.GetCurrentHash()), _count, _size);
    }
}
