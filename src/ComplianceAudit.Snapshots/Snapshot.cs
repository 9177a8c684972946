namespace ComplianceAudit.Snapshots;

/// <summary>What a collector read of one cluster at one time, or the manifests given instead, with coverage.</summary>
/// <remarks>Immutable and thread-safe once opened.</remarks>
public sealed class Snapshot
{
    internal Snapshot(SnapshotManifest manifest) => Manifest = manifest;

    /// <summary>Opens a snapshot file and checks every hash. Throws <see cref="SnapshotException"/> with place, code and remedy.</summary>
    public static Snapshot Open(string path) => throw new NotSupportedException();

    /// <summary>What was read, by whom, and what is lacking.</summary>
    public SnapshotManifest Manifest { get; }

    /// <summary><c>sha256:</c> and the hexadecimal SHA-256 of the manifest's bytes.</summary>
    public string Digest => throw new NotSupportedException();

    /// <summary>File name without its folder, or what was read for manifests.</summary>
    public string File => throw new NotSupportedException();

    /// <summary>Name table of all documents.</summary>
    public PropertyNames Names => throw new NotSupportedException();

    /// <summary>Documents of a source in the API server's order; <c>Component/x</c> yields that component's facts. Empty when none are held.</summary>
    public IReadOnlyList<ResourceDocument> List(SourceName source) => throw new NotSupportedException();

    /// <summary>Coverage of a source: one entry for all of it, more where namespaces or nodes differ; <see cref="CoverageStatus.NotCollected"/> when it was never planned.</summary>
    public IReadOnlyList<SourceCoverage> CoverageOf(SourceName source) => throw new NotSupportedException();
}
