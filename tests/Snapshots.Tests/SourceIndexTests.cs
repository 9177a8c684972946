using System.Globalization;
using System.Text;

namespace ComplianceAudit.Snapshots.Tests;

public sealed class SourceIndexTests
{
    private static readonly SourceName Pods = new("pods");
    private static readonly SourceName Certificates = new("Certificate");

    [TestCase("shop", "0 2 5")]
    [TestCase("bank", "1")]
    [TestCase("", "3 4", Description = "resources without a namespace")]
    [TestCase("none", "")]
    public void InNamespace_AnyNamespace_IsInListOrder(string space, string expected) =>
        Assert.That(Written(Index().InNamespace(space)), Is.EqualTo(expected));

    [TestCase("shop", "web", 0)]
    [TestCase("bank", "web", 1)]
    [TestCase("", "alone", 3)]
    [TestCase("shop", "alone", -1)]
    [TestCase("shop", "none", -1)]
    public void Named_NamespaceAndName_IsTheFirstOfThem(string space, string name, int expected) =>
        Assert.That(Index().Named(space, name), Is.EqualTo(expected));

    [TestCase("app", "web", "0 1 5")]
    [TestCase("app", "", "2")]
    [TestCase("tier", "web", "0")]
    [TestCase("app", "WEB", "")]
    [TestCase("never-seen", "web", "")]
    [TestCase("number", "1", "", Description = "the value is no text")]
    public void Labelled_KeyAndValue_IsInListOrder(string key, string value, string expected) =>
        Assert.That(Written(Index().Labelled(key, value)), Is.EqualTo(expected));

    [TestCase("u1", "0 5")]
    [TestCase("u2", "")]
    [TestCase("", "")]
    public void OwnedBy_Uid_IsOfTheController(string uid, string expected) =>
        Assert.That(Written(Index().OwnedBy(uid)), Is.EqualTo(expected));

    [TestCase("n1", "0 2")]
    [TestCase("n2", "")]
    [TestCase("", "")]
    public void OnNode_Pods_IsTheNodeTheyRunOn(string node, string expected) =>
        Assert.That(Written(Index().OnNode(node)), Is.EqualTo(expected));

    [Test]
    public void OnNode_Facts_IsTheNodeTheyAreAbout()
    {
        var snapshot = new SnapshotBuilder("test").Add(Certificates, "", """{"kind":"Certificate","spec":{"node":"n1","nodeName":"n2"}}"""u8).Build();

        Assert.That(Written(snapshot.IndexOf(Certificates).OnNode("n1")), Is.EqualTo("0"));
        Assert.That(snapshot.IndexOf(Certificates).OnNode("n2"), Is.Empty);
    }

    [Test]
    public void IndexOf_SourceWithoutResources_FindsNothing()
    {
        var index = new SnapshotBuilder("test").Build().IndexOf(Pods);

        Assert.That(index.Named("shop", "web"), Is.EqualTo(-1));
        Assert.That(index.InNamespace(""), Is.Empty);
    }

    [Test]
    public void Named_ManyResources_FindsEachAndNoOther()
    {
        var builder = new SnapshotBuilder("test");
        for (var i = 0; i < 1000; i++)
            builder.Add(Pods, "v1", Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$$"""{"metadata":{"namespace":"s{{{i % 7}}}","name":"p{{{i}}}"}}""")));

        var index = builder.Build().IndexOf(Pods);

        Assert.That(Enumerable.Range(0, 1000).Select(i => index.Named($"s{i % 7}", $"p{i}")), Is.EqualTo(Enumerable.Range(0, 1000)));
        Assert.That(Enumerable.Range(0, 1000).Select(i => index.Named($"s{(i + 1) % 7}", $"p{i}")), Is.All.EqualTo(-1));
    }

    private static string Written(IReadOnlyList<int> ordinals) => string.Join(' ', ordinals);

    private static SourceIndex Index() => new SnapshotBuilder("test")
        .Add(Pods, "v1", """
            {"metadata":{"namespace":"shop","name":"web","labels":{"app":"web","tier":"web"},
             "ownerReferences":[{"uid":"u2"},{"uid":"u1","controller":true}]},"spec":{"nodeName":"n1"}}
            """u8)
        .Add(Pods, "v1", """{"metadata":{"namespace":"bank","name":"web","labels":{"app":"web"}}}"""u8)
        .Add(Pods, "v1", """{"metadata":{"namespace":"shop","name":"db","labels":{"app":""},"ownerReferences":[{"uid":"u2","controller":false}]},"spec":{"nodeName":"n1"}}"""u8)
        .Add(Pods, "v1", """{"metadata":{"name":"alone","labels":{"number":1},"ownerReferences":[{"controller":true}]}}"""u8)
        .Add(Pods, "v1", """{"metadata":{"labels":null,"ownerReferences":{}},"spec":{"nodeName":3}}"""u8)
        .Add(Pods, "v1", """{"metadata":{"namespace":"shop","name":"web","labels":{"app":"web"},"ownerReferences":[{"uid":"u1","controller":true}]}}"""u8)
        .Build()
        .IndexOf(Pods);
}
