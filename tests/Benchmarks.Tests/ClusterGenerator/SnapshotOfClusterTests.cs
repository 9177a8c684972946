using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Lists;
using ComplianceAudit.ClusterGenerator.Snapshots;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Benchmarks.Tests.ClusterGenerator;

internal sealed class SnapshotOfClusterTests
{
    private DirectoryInfo _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("generated-cluster-");

    [TearDown]
    public void DeleteFolder() => _folder.Delete(recursive: true);

    [Test]
    public void Write_OpensAsASnapshotThatHoldsEveryList()
    {
        var cluster = new Cluster(new ClusterShape(1_000));

        var snapshot = Snapshot.Open(SnapshotOfCluster.Write(cluster, _folder.FullName));

        foreach (var list in GeneratedList.AllOf(cluster))
        {
            Assert.That(snapshot.List(list.Source), Has.Count.EqualTo(list.Count), list.Path);
            Assert.That(snapshot.CoverageOf(list.Source)[0], Has.Property("Status").EqualTo(CoverageStatus.Complete).And.Property("Count").EqualTo(list.Count));
        }

        Assert.That(snapshot.List(new SourceName("Cluster"))[0].TextOf("spec", "version"), Is.EqualTo(Cluster.Version));
    }

    [TestCase("etcd")]
    [TestCase("kube-apiserver")]
    [TestCase("kube-controller-manager")]
    [TestCase("kube-scheduler")]
    public void Write_ControlPlane_IsAFactPerComponentAndNode(string component)
    {
        var snapshot = Snapshot.Open(SnapshotOfCluster.Write(new Cluster(new ClusterShape(300)), _folder.FullName));

        var facts = snapshot.List(new SourceName("Component")).Where(fact => fact.TextOf("spec", "component") == component).ToList();
        Assert.That(facts.Select(fact => fact.TextOf("spec", "node")), Is.EqualTo(new[] { "node-0001", "node-0002", "node-0003" }));
        Assert.That(snapshot.CoverageOf(new SourceName("Component", "", component))[0], Has.Property("Status").EqualTo(CoverageStatus.Complete).And.Property("Count").EqualTo(3));
    }

    [Test]
    public void Write_Twice_GivesTheSameDigest()
    {
        var shape = new ClusterShape(300);

        var first = Snapshot.Open(SnapshotOfCluster.Write(new Cluster(shape), Path.Combine(_folder.FullName, "first")));
        var second = Snapshot.Open(SnapshotOfCluster.Write(new Cluster(shape), Path.Combine(_folder.FullName, "second")));

        Assert.That(first.Digest, Is.EqualTo(second.Digest));
    }
}
