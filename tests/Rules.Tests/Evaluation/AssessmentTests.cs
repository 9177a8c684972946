using System.Text.Json;
using ComplianceAudit.Rules.Results;

namespace ComplianceAudit.Rules.Tests.Evaluation;

internal sealed class AssessmentTests
{
    [Test]
    public void Evaluate_Twice_GivesTheSameToTheLastByte()
    {
        using var folder = new PackFolder().Check("one", "pods", "object.metadata.name != 'p-7'").Check("two", "pods", "object.metadata.name != 'p-8'").Control("{check: one}", "{check: two}");
        var evidence = new Evidence();
        foreach (var index in Enumerable.Range(0, 200))
            evidence.Pod($"p-{index}", "{}");
        var snapshot = evidence.Build("pods");

        var written = (JsonSerializer.Serialize(Run.Pack(folder, snapshot)), JsonSerializer.Serialize(Run.Pack(folder, snapshot)));

        Assert.That(written.Item2, Is.EqualTo(written.Item1));
    }

    [Test]
    public void Evaluate_Metadata_SpeaksOfTheEndOfCollection()
    {
        using var folder = new PackFolder().Check("demo", "pods", "true").Control("{check: demo}");
        var snapshot = new Evidence().Build("pods");

        var assessment = Run.Pack(folder, snapshot);

        Assert.That(assessment.Metadata.AsOf, Is.EqualTo(snapshot.Manifest.Ended));
        Assert.That(assessment.Metadata.Options, Is.EqualTo(new Dictionary<string, string> { ["evidence"] = "default" }));
        Assert.That(assessment.Cluster, Is.EqualTo(new AssessedCluster("test", "cluster", "v1.34.1", "", "", null)));
        Assert.That(assessment.Snapshot.Coverage, Is.EqualTo(new[] { new CoverageResult("pods", "", "", "", "complete", "", 0) }));
    }

    [Test]
    public void Evaluate_AnotherOption_HasAnotherId()
    {
        using var folder = new PackFolder().Check("demo", "pods", "true").Control("{check: demo}");
        var snapshot = new Evidence().Build("pods");
        EvaluationOptions[] options =
        [
            new(), new() { Evidence = EvidenceDetail.All }, new() { AsOf = DateTimeOffset.UnixEpoch }, new() { KubernetesVersion = "1.30" },
        ];

        var ids = options.Select(option => Run.Pack(folder, snapshot, option).Metadata.Id).ToList();

        Assert.That(ids, Is.Unique);
    }

    [Test]
    public void Evaluate_AnotherCheck_HasAnotherPackDigestAndId()
    {
        using var one = new PackFolder().Check("demo", "pods", "true").Control("{check: demo}");
        using var other = new PackFolder().Check("demo", "pods", "1 == 1").Control("{check: demo}");
        var snapshot = new Evidence().Build("pods");

        var assessments = (Run.Pack(one, snapshot), Run.Pack(other, snapshot));

        Assert.That(assessments.Item2.Packs[0].Digest, Is.Not.EqualTo(assessments.Item1.Packs[0].Digest));
        Assert.That(assessments.Item2.Metadata.Id, Is.Not.EqualTo(assessments.Item1.Metadata.Id));
    }

    [Test]
    public void Evaluate_ClusterFact_DescribesTheCluster()
    {
        using var folder = new PackFolder().Check("demo", "Cluster", "cluster.distribution == 'kubeadm' && 'v1' in cluster.servedApis").Control("{check: demo}");
        var snapshot = new Evidence().Add("Cluster", """
            {"apiVersion":"facts.complianceaudit.io/v1","kind":"Cluster","metadata":{"name":"test"},
             "spec":{"version":"v1.33.2","distribution":"kubeadm","provider":"","signs":[],"kubeSystemUid":"u-1","servedApis":["v1"],"nodeCount":4}}
            """).Build("Cluster");

        var assessment = Run.Pack(folder, snapshot);

        Assert.That(assessment.Cluster, Is.EqualTo(new AssessedCluster("test", "cluster", "v1.33.2", "kubeadm", "u-1", 4)));
        Assert.That(assessment.Checks[0].Verdict, Is.EqualTo(Verdict.Pass));
    }

    [TestCase("dyn(cluster).all(key, dyn(cluster)[key] != 'x')")]
    [TestCase("dyn(cluster).map(key, key) == ['version', 'nodeCount', 'podSecurityMinor']")]
    public void Evaluate_ClusterFactWithFewFields_ListsThoseAlone(string expression)
    {
        using var folder = new PackFolder().Check("demo", "Cluster", expression).Control("{check: demo}");
        var snapshot = new Evidence().Add("Cluster", """
            {"apiVersion":"facts.complianceaudit.io/v1","kind":"Cluster","metadata":{"name":"test"},"spec":{"version":"v1.33.2","nodeCount":4,"provider":null}}
            """).Build("Cluster");

        var check = Run.Check(folder, snapshot);

        Assert.That(check.Verdict, Is.EqualTo(Verdict.Pass), string.Join("; ", check.Findings.Select(finding => finding.Message)));
    }

    [Test]
    public void Evaluate_StatedVersion_IsUsedWhereTheSnapshotHasNone()
    {
        using var folder = new PackFolder().Check("demo", "pods", "cluster.version == '1.30'").Control("{check: demo}");
        var snapshot = new Evidence { Version = "" }.Pod("web", "{}").Build("pods");

        var verdicts = (Run.Check(folder, snapshot).Verdict, Run.Check(folder, snapshot, new EvaluationOptions { KubernetesVersion = "1.30" }).Verdict);

        Assert.That(verdicts, Is.EqualTo((Verdict.Unknown, Verdict.Pass)));
    }

    [Test]
    public void Evaluate_Cancelled_Stops()
    {
        using var folder = new PackFolder().Check("demo", "pods", "true").Control("{check: demo}");
        var library = folder.Load();
        var snapshot = new Evidence().Pod("web", "{}").Build("pods");

        Assert.That(
            () => new Evaluator(library).Evaluate(snapshot, library.Packs, new EvaluationOptions(), null, new CancellationToken(true)),
            Throws.InstanceOf<OperationCanceledException>());
    }
}
