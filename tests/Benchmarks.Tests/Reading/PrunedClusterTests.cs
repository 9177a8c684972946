using System.Text.Json;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Snapshots;
using ComplianceAudit.Rules;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Benchmarks.Tests.Reading;

/// <summary>A generated cluster is judged alike whether all of it was read or only what the packs look at.</summary>
internal sealed class PrunedClusterTests
{
    private const int Pods = 500;

    [Test]
    public void Evaluate_GeneratedClusterOverSelectedFields_IsTheSame()
    {
        var folder = Directory.CreateTempSubdirectory("compliance-audit-pruned-");
        try
        {
            var library = RulePackLibrary.Load([ShippedPacks.Folder]);
            using var file = SnapshotFile.Open(SnapshotOfCluster.Write(new Cluster(new ClusterShape(Pods)), folder.FullName));

            var pruned = Evaluate(file, library, library.Fields(library.Packs));

            Assert.That(pruned, Is.EqualTo(Evaluate(file, library, FieldSelection.Everything)));
            Assert.That(pruned, Does.Contain("\"privileged\""), "the shipped checks found something to say");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Evaluate(SnapshotFile file, RulePackLibrary library, FieldSelection fields)
    {
        var snapshot = file.Read(fields, CancellationToken.None);
        return JsonSerializer.Serialize(new Evaluator(library).Evaluate(snapshot, library.Packs, new EvaluationOptions { Evidence = EvidenceDetail.All }, null, CancellationToken.None));
    }
}
