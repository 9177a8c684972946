namespace ComplianceAudit.Snapshots;

/// <summary>The values of <see cref="SnapshotManifest.Kind"/>.</summary>
public static class SnapshotKinds
{
    /// <summary>Collected from an API server.</summary>
    public const string Cluster = "cluster";

    /// <summary>Read from files.</summary>
    public const string Manifests = "manifests";
}
