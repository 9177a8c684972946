using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Auditing;

/// <summary>What an audit is about, before it is known what must be kept of it in memory: a snapshot file that is open, or manifests, which are read whole.</summary>
internal sealed class AuditInput : IDisposable
{
    private static readonly SourceName Cluster = new("Cluster");

    private readonly SnapshotFile? _file;
    private readonly Snapshot? _manifests;

    private AuditInput(SnapshotFile? file, Snapshot? manifests) => (_file, _manifests) = (file, manifests);

    public static AuditInput Open(string path) => new(SnapshotFile.Open(path), null);

    public static AuditInput Open(SealedSnapshot snapshot) => new(snapshot.Open(), null);

    public static AuditInput Of(Snapshot manifests) => new(null, manifests);

    public SnapshotManifest Manifest => _file?.Manifest ?? _manifests!.Manifest;

    /// <summary>The cluster's distribution as its fact states it; empty when it is not known.</summary>
    public string Distribution() =>
        (_file?.ReadSource(Cluster) ?? _manifests!.List(Cluster)) is [var fact, ..] ? fact.TextOf("spec", "distribution") : "";

    /// <summary>Reads it; of a file the selected fields alone.</summary>
    public Snapshot Read(FieldSelection fields, CancellationToken cancellation) => _manifests ?? _file!.Read(fields, cancellation);

    public void Dispose() => _file?.Dispose();
}
