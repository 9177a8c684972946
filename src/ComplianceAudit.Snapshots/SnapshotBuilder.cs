namespace ComplianceAudit.Snapshots;

/// <summary>Makes a <see cref="Snapshot"/> in memory: for manifests, for the cases of checks, for tests.</summary>
/// <remarks>Not thread-safe; what it builds is. The same calls give the same digest.</remarks>
public sealed class SnapshotBuilder
{
    /// <summary>Starts an empty snapshot.</summary>
    /// <param name="file">What <see cref="Snapshot.File"/> will say.</param>
    /// <param name="kind"><c>cluster</c> or <c>manifests</c>.</param>
    public SnapshotBuilder(string file, string kind = "cluster") => throw new NotSupportedException();

    /// <summary>Adds a resource or fact after those of its source.</summary>
    /// <param name="source">Its source, without component.</param>
    /// <param name="version">API version without group, such as <c>v1</c>; empty for facts.</param>
    /// <param name="json">The document; placeholders of redacted values are read as such.</param>
    /// <param name="file">File it was read from, or empty.</param>
    /// <param name="lines">Line of each node in node order, or null.</param>
    public SnapshotBuilder Add(SourceName source, string version, ReadOnlySpan<byte> json, string file = "", IReadOnlyList<int>? lines = null) =>
        throw new NotSupportedException();

    /// <summary>States what is held and lacking, replacing what was stated before. A source without an entry was not collected.</summary>
    public SnapshotBuilder SetCoverage(IEnumerable<SourceCoverage> coverage) => throw new NotSupportedException();

    /// <summary>Changes the manifest's header: cluster, version, times and so on. Coverage and members are set by <see cref="Build"/>.</summary>
    public SnapshotBuilder Describe(Func<SnapshotManifest, SnapshotManifest> change) => throw new NotSupportedException();

    /// <summary>Makes the snapshot.</summary>
    public Snapshot Build() => throw new NotSupportedException();
}
