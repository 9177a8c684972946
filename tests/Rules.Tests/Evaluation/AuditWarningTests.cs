using System.IO.Compression;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Tests.Evaluation;

/// <summary>Findings about the audit itself.</summary>
internal sealed class AuditWarningTests
{
    [Test]
    public void Evaluate_TrustedSnapshot_WarnsOfNothing()
    {
        var warnings = WarningsOf(manifest => manifest);

        Assert.That(warnings, Is.Empty);
    }

    [TestCase("https://10.0.0.1:6443", "The kubeconfig turns TLS verification off: nothing proves that this cluster answered, and whoever answered in its place holds the credentials that were used.")]
    [TestCase("http://10.0.0.1:8080", "The API server was asked without TLS: nothing proves that this cluster answered, or that nobody changed or read what http://10.0.0.1:8080 sent.")]
    public void Evaluate_ServerNotVerified_SaysSo(string endpoint, string message)
    {
        var warnings = WarningsOf(manifest => manifest with { TlsVerified = false, Endpoint = endpoint });

        Assert.That(warnings.Single(), Is.EqualTo(new AuditWarning(
            "tls-not-verified", Severity.High, message,
            "Collect again with a kubeconfig that names the cluster's certificate authority and an https address, without insecure-skip-tls-verify.")));
    }

    [Test]
    public void Evaluate_ListsThatChanged_NamesFiveAndCountsTheRest()
    {
        var changed = new[] { "services", "secrets", "pods", "nodes", "jobs.batch", "configmaps", "deployments.apps" }
            .Select(source => SourceCoverage.Without(SourceName.Parse(source), CoverageStatus.Complete, "") with { Changed = true });

        var warnings = WarningsOf(manifest => manifest with { Coverage = [.. changed] });

        Assert.That(warnings.Single(), Is.EqualTo(new AuditWarning(
            "list-changed", Severity.Low,
            "Lists changed while they were read: configmaps, deployments.apps, jobs.batch, nodes, pods and 2 more. Each of their objects is as it was when its page was read; together they were never there at one moment.",
            "Collect again while less changes, where a verdict about these lists is in doubt.")));
    }

    [TestCase("", "")]
    [TestCase("\"novelty\": 1, \"other\": 2,", ", among it 2 keys of its manifest: novelty, other")]
    public void Evaluate_FormatOfALaterMinor_SaysThatItMayHoldMore(string keys, string told)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.snapshot.zip");
        try
        {
            using (var writer = SnapshotWriter.Create(path))
                writer.Complete(new SnapshotBuilder("test").Build().Manifest);
            Rewrite(path, "\"format\": \"1.0\"", $"{keys}\"format\": \"1.17\"");

            using var folder = new PackFolder().Check("demo", "pods", "true").Control("{check: demo}");
            var warnings = Run.Pack(folder, Snapshot.Open(path)).Snapshot.Warnings;

            Assert.That(warnings.Single(), Is.EqualTo(new AuditWarning(
                "newer-format", Severity.Medium,
                $"The snapshot has format 1.17, which is newer than this version of ComplianceAudit knows: what the format added since was not looked at{told}.",
                "Evaluate the snapshot with the version of ComplianceAudit that collected it, or a later one.")));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Rewrite(string path, string old, string other)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
        var entry = archive.GetEntry("manifest.json")!;
        using var reader = new StreamReader(entry.Open());
        var text = reader.ReadToEnd();
        reader.Close();
        entry.Delete();
        using var writer = new StreamWriter(archive.CreateEntry("manifest.json").Open());
        writer.Write(text.Replace(old, other, StringComparison.Ordinal));
    }

    private static IReadOnlyList<AuditWarning> WarningsOf(Func<SnapshotManifest, SnapshotManifest> change)
    {
        using var folder = new PackFolder().Check("demo", "pods", "true").Control("{check: demo}");
        return Run.Pack(folder, new SnapshotBuilder("test.snapshot.zip").Describe(change).Build()).Snapshot.Warnings;
    }
}
