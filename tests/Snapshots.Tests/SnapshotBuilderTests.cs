namespace ComplianceAudit.Snapshots.Tests;

public sealed class SnapshotBuilderTests
{
    private static readonly SourceName Pods = SourceName.Parse("pods");

    [Test]
    public void Build_Documents_StandInTheirOrder()
    {
        var snapshot = Sample().Build();

        var names = snapshot.List(Pods).Select(pod => pod.TextOf("metadata", "name"));

        Assert.That(names, Is.EqualTo(new[] { "b", "a" }));
        Assert.That(snapshot.List(SourceName.Parse("services")), Is.Empty);
    }

    [Test]
    public void Build_Twice_GivesTheSameDigest()
    {
        var digest = Sample().Build().Digest;

        Assert.That(digest, Does.Match("^sha256:[0-9a-f]{64}$"));
        Assert.That(Sample().Build().Digest, Is.EqualTo(digest));
    }

    [Test]
    public void Build_OneValueChanged_ChangesTheDigest()
    {
        var other = Sample().Add(Pods, "v1", """{"metadata":{"name":"c"}}"""u8);

        Assert.That(other.Build().Digest, Is.Not.EqualTo(Sample().Build().Digest));
    }

    [Test]
    public void List_ComponentFacts_StandUnderTheirComponentToo()
    {
        var builder = new SnapshotBuilder("test");
        builder.Add(new SourceName("Component"), "", """{"spec":{"component":"etcd"}}"""u8);
        builder.Add(new SourceName("Component"), "", """{"spec":{"component":"kube-apiserver"}}"""u8);

        var snapshot = builder.Build();

        Assert.That(snapshot.List(SourceName.Parse("Component")), Has.Count.EqualTo(2));
        Assert.That(snapshot.List(SourceName.Parse("Component/etcd")), Has.Count.EqualTo(1));
    }

    [Test]
    public void List_FileFacts_StandUnderTheirPathToo()
    {
        var builder = new SnapshotBuilder("test");
        builder.Add(new SourceName("NodeFile"), "", """{"spec":{"path":"/etc/kubernetes/admin.conf"}}"""u8);
        builder.Add(new SourceName("NodeFile"), "", """{"spec":{"path":"/var/lib/etcd"}}"""u8);

        var snapshot = builder.Build();

        Assert.That(snapshot.List(SourceName.Parse("NodeFile")), Has.Count.EqualTo(2));
        Assert.That(snapshot.List(SourceName.Parse("NodeFile/etc/kubernetes/admin.conf")).Single().TextOf("spec", "path"), Is.EqualTo("/etc/kubernetes/admin.conf"));
    }

    [Test]
    public void CoverageOf_NeverPlanned_IsNotCollected()
    {
        var coverage = Sample().Build().CoverageOf(SourceName.Parse("services"));

        Assert.That(coverage, Is.EqualTo(new[] { SourceCoverage.Without(SourceName.Parse("services"), CoverageStatus.NotCollected, "it was not planned") }));
    }

    [Test]
    public void List_PathWithWildcards_HoldsEachFileThatItNames()
    {
        var builder = new SnapshotBuilder("test");
        foreach (var path in (string[])["/etc/kubernetes/pki/ca.key", "/etc/kubernetes/pki/etcd/ca.key", "/etc/kubernetes/pki/ca.crt"])
            builder.Add(new SourceName("NodeFile"), "", System.Text.Encoding.UTF8.GetBytes("""{"spec":{"node":"cp-1","path":"PATH"}}""".Replace("PATH", path, StringComparison.Ordinal)));

        var snapshot = builder.Build();

        var keys = SourceName.Parse("NodeFile/etc/kubernetes/pki/**/*.key");
        Assert.That(snapshot.List(keys).Select(fact => fact.TextOf("spec", "path")), Is.EqualTo(new[] { "/etc/kubernetes/pki/ca.key", "/etc/kubernetes/pki/etcd/ca.key" }));
        Assert.That(snapshot.IndexOf(keys).OnNode("cp-1"), Has.Count.EqualTo(2));
    }

    [Test]
    public void CoverageOf_AComponentOfAStatedFactKind_IsThatOfTheKind()
    {
        var stated = SourceCoverage.Without(SourceName.Parse("Component"), CoverageStatus.Denied, "forbidden");
        var snapshot = Sample().SetCoverage([stated]).Build();

        var coverage = snapshot.CoverageOf(SourceName.Parse("Component/etcd"));

        Assert.That(coverage, Is.EqualTo(new[] { stated }));
    }

    [Test]
    public void CoverageOf_AFactKindOfStatedComponents_IsThatOfItsComponents()
    {
        var stated = SourceCoverage.Without(SourceName.Parse("Component/etcd"), CoverageStatus.Denied, "forbidden");
        var snapshot = Sample().SetCoverage([stated]).Build();

        var coverage = snapshot.CoverageOf(SourceName.Parse("Component"));

        Assert.That(coverage, Is.EqualTo(new[] { stated }));
    }

    [Test]
    public void Describe_Header_ReachesTheManifest()
    {
        var snapshot = Sample().Describe(manifest => manifest with { KubernetesVersion = "v1.34.1" }).Build();

        Assert.That(snapshot.Manifest.KubernetesVersion, Is.EqualTo("v1.34.1"));
        Assert.That(snapshot.Manifest.Members.Single().Path, Is.EqualTo("resources/core/v1/pods/00001.ndjson"));
        Assert.That(snapshot.File, Is.EqualTo("test"));
    }

    private static SnapshotBuilder Sample() => new SnapshotBuilder("test")
        .Add(Pods, "v1", """{"metadata":{"name":"b"}}"""u8)
        .Add(Pods, "v1", """{"metadata":{"name":"a"}}"""u8);
}
