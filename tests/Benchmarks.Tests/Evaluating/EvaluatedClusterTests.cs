using ComplianceAudit.Benchmarks.Tests.Reading;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Snapshots;
using ComplianceAudit.Rules;
using ComplianceAudit.Rules.Results;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Benchmarks.Tests.Evaluating;

/// <summary>What run-evaluating measures is a whole evaluation: enough checks, none of which breaks, with as many pods as there are.</summary>
internal sealed class EvaluatedClusterTests
{
    private const int Pods = 1_000;

    [Test]
    public void Evaluate_PacksThatAreMeasured_JudgeEveryPodByMoreThanSixtyChecks()
    {
        var folder = Directory.CreateTempSubdirectory("compliance-audit-evaluated-");
        try
        {
            var library = RulePackLibrary.Load([ShippedPacks.Folder, Path.Combine(ShippedPacks.Folder, "..", "benchmarks", "packs")]);
            using var file = SnapshotFile.Open(SnapshotOfCluster.Write(new Cluster(new ClusterShape(Pods)), folder.FullName));
            var snapshot = file.Read(library.Fields(library.Packs), CancellationToken.None);

            var checks = new Evaluator(library).Evaluate(snapshot, library.Packs, new EvaluationOptions(), null, CancellationToken.None).Checks;

            var workloads = library.Checks.Where(check => check.Subject == "workloads").Select(check => check.Id).ToHashSet(StringComparer.Ordinal);
            var ofWorkloads = checks.Where(check => workloads.Contains(check.CheckId)).ToList();
            Assert.That(checks.Select(check => check.Verdict), Has.None.EqualTo(Verdict.Error));
            Assert.That(ofWorkloads, Has.Count.GreaterThanOrEqualTo(60));
            Assert.That(ofWorkloads.Where(check => check.CheckId == "image-source").Select(check => check.Population), Has.Exactly(6).Items.And.All.GreaterThan(Pods));
            Assert.That(ofWorkloads.Single(check => check.InstanceId == "privileged").Findings, Is.Not.Empty);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
