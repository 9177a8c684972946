namespace ComplianceAudit.Snapshots.Tests;

/// <summary>A small snapshot's header and documents.</summary>
internal static class SampleManifest
{
    public static SnapshotManifest Header { get; } = new(
        "", "cluster", "test", "v1.34.1", "compliance-audit 0.1.0", "auditor", ["system:authenticated"], ["list pods", "list nodes"], "https://127.0.0.1:6443", "", true,
        new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 23, 10, 1, 0, TimeSpan.Zero),
        ["roles.rbac.authorization.k8s.io", "pods", "Component/etcd"],
        [
            new SourceCoverage(SourceName.Parse("pods"), "v1", "", "", CoverageStatus.Complete, "", 2, null, null, "77", 1, 0),
            SourceCoverage.Without(SourceName.Parse("nodes"), CoverageStatus.Denied, "403 for nodes"),
        ],
        []);

    /// <summary>For other documents than <see cref="Documents"/>.</summary>
    public static SnapshotManifest HeaderWithoutCoverage { get; } = Header with { Coverage = [] };

    public static IReadOnlyList<(SourceName Source, string Version, string Json)> Documents { get; } =
    [
        (SourceName.Parse("pods"), "v1", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"web"}}"""),
        (SourceName.Parse("Component"), "", """{"kind":"Component","spec":{"component":"etcd"}}"""),
        (SourceName.Parse("pods"), "v1", """{"apiVersion":"v1","kind":"Pod","metadata":{"name":"db"}}"""),
        (SourceName.Parse("roles.rbac.authorization.k8s.io"), "v1", """{"kind":"Role","metadata":{"name":"reader"}}"""),
    ];
}
