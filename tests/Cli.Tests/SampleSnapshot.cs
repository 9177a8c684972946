using System.Text;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Cli.Tests;

/// <summary>A small snapshot file whose names a hostile cluster could hold.</summary>
internal static class SampleSnapshot
{
    private static readonly DateTimeOffset Started = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private static readonly SourceName Pods = new("pods");

    /// <summary>Writes the file and answers its digest.</summary>
    public static string Write(string path, Func<SnapshotManifest, SnapshotManifest>? change = null, params IReadOnlyList<string> components)
    {
        using var whole = Seal(path, change, components);
        whole.Publish();
        return whole.Digest;
    }

    /// <summary>The same, without a name yet.</summary>
    public static SealedSnapshot Seal(string path, Func<SnapshotManifest, SnapshotManifest>? change = null, params IReadOnlyList<string> components)
    {
        using var writer = SnapshotWriter.Create(path);
        foreach (var name in (string[])["web", "db"])
            writer.Add(Pods, "v1", Encoding.UTF8.GetBytes($$$"""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"{{{name}}}"}}"""));
        writer.Add(new SourceName("Cluster"), "", """{"kind":"Cluster"}"""u8);
        foreach (var component in components)
            writer.Add(new SourceName("Component"), "", Encoding.UTF8.GetBytes($$$"""{"kind":"Component","spec":{"component":"{{{component}}}"}}"""));
        return writer.Seal((change ?? (header => header))(Header()));
    }

    private static SnapshotManifest Header() => new(
        "", SnapshotKinds.Cluster, "shop\u001b[31m [red]", "v1.34.1", "ComplianceAudit 0.1.0", "system:serviceaccount:audit:reader", ["system:authenticated"],
        ["list pods", "list nodes"], "https://10.0.0.1:6443", new string('a', 64), TlsVerified: true, Started, Started.AddSeconds(41.25), ["pods", "secrets", "Cluster"],
        [
            SourceCoverage.Without(Pods, CoverageStatus.Complete, "") with
            {
                Version = "v1", Count = 2, ResourceVersion = "77", Pages = 3, Restarts = 1, Changed = true, Started = Started.AddSeconds(1), Ended = Started.AddSeconds(13.3),
            },
            SourceCoverage.Without(Pods, CoverageStatus.Denied, "cannot list\u202e them") with { Namespace = "kube-system" },
            SourceCoverage.Without(Pods, CoverageStatus.Unreachable, "not ready") with { Node = "worker-1" },
            SourceCoverage.Without(new SourceName("secrets"), CoverageStatus.NotCollected, "Secrets are not read"),
            SourceCoverage.Without(new SourceName("Cluster"), CoverageStatus.Complete, "") with { Count = 1 },
        ],
        []) { Extras = ["kubelet-config"], NodeFiles = ["/etc/kubernetes/admin.conf"] };
}
