using System.Text;
using System.Text.Json;

namespace ComplianceAudit.Snapshots.Tests;

public sealed class SharedPartTests
{
    private const string Spec = """{"nodeName":"n1","volumes":[{"name":"data"},{"name":"kube-api-access-1"}],"containers":[{"name":"c","volumeMounts":[{"name":"kube-api-access-1"}],"env":[{"value":{"$redacted":{"id":"redacted:env:1"}}}],"big":123456789012}],"x":1.5}""";

    [TestCase("n1", "n2", true)]
    [TestCase("kube-api-access-1", "kube-api-access-222", true)]
    [TestCase("data", "kube-api-access-1", false, Description = "two volumes of one name are not two of different names")]
    [TestCase("data", "kube-api-access-3", false)]
    [TestCase("data", "other", false, Description = "a volume's name that somebody chose")]
    [TestCase("\"c\"", "\"d\"", false)]
    [TestCase("redacted:env:1", "redacted:env:2", false)]
    [TestCase("123456789012", "123456789013", false)]
    [TestCase("1.5", "1.25", false)]
    [TestCase("\"nodeName\":\"n1\",", "", false)]
    [TestCase("\"x\":", "\"y\":", false)]
    [TestCase("\"n1\"", "null", false)]
    [TestCase("\"n1\"", "\"n\\u0031\"", true, Description = "another way to write the same text")]
    [TestCase("\"n1\"", "\"\"", true)]
    [TestCase("big", "b\\u0069g", true)]
    [TestCase(",\"x\"", ", \"x\"", true)]
    public void Shared_TwoPods_IsOneExactlyWhenTheSpecsAreEqual(string found, string instead, bool isOne)
    {
        var other = Spec.Replace(found, instead, StringComparison.Ordinal);

        var pods = Pods($$$"""{"metadata":{"name":"a","ownerReferences":[{"uid":"o"}]},"spec":{{{Spec}}}}""", $$$"""{"metadata":{"name":"b","ownerReferences":[{"uid":"o"}]},"spec":{{{other}}},"status":{"a":1}}""");

        Assert.That(ReferenceEquals(pods[0].Shared, pods[1].Shared), Is.EqualTo(isOne));
        Assert.That(WrittenDocument.Of(pods[0], pods[0].Find("spec")), Is.EqualTo(Spec.Replace("""{"$redacted":{"id":"redacted:env:1"}}""", "<redacted:env:1>", StringComparison.Ordinal)));
        Assert.That(WrittenDocument.Of(pods[1]), Does.StartWith("""{"metadata":{"name":"b","ownerReferences":[{"uid":"o"}]},"spec":{""").And.EndsWith("""},"status":{"a":1}}"""));
        Assert.That(pods[1].TextOf("spec", "nodeName"), Is.EqualTo(JsonDocument.Parse(other).RootElement.TryGetProperty("nodeName", out var node) ? node.GetString() ?? "" : ""));
    }

    [TestCase("pods", """{"spec":#}""", "spec")]
    [TestCase("deployments.apps", """{"spec":{"replicas":1,"template":{"spec":#}}}""", "spec.template.spec")]
    [TestCase("replicationcontrollers", """{"spec":{"template":{"spec":#},"z":1}}""", "spec.template.spec")]
    [TestCase("cronjobs.batch", """{"spec":{"jobTemplate":{"spec":{"template":{"spec":#}}}}}""", "spec.jobTemplate.spec.template.spec")]
    public void SharedNode_EachKindOfWorkload_IsItsPodSpecification(string source, string json, string path)
    {
        var document = new SnapshotBuilder("test").Add(SourceName.Parse(source), "v1", Encoding.UTF8.GetBytes(json.Replace("#", Spec, StringComparison.Ordinal))).Build().List(SourceName.Parse(source))[0];

        Assert.That(document.Shared, Is.Not.Null);
        Assert.That(document.PathOf(document.SharedNode), Is.EqualTo(path));
        Assert.That(document.Find(path.Split('.')), Is.EqualTo(document.SharedNode));
        Assert.That(document.PathOf(document.Find([.. path.Split('.'), "nodeName"])), Is.EqualTo(path + ".nodeName"));
    }

    [Test]
    public void Shared_PodAndTemplateWithEqualSpecs_IsOne()
    {
        var snapshot = new SnapshotBuilder("test")
            .Add(new("pods"), "v1", Encoding.UTF8.GetBytes($$$"""{"spec":{{{Spec}}}}"""))
            .Add(new("jobs", "batch"), "v1", Encoding.UTF8.GetBytes("""{"spec":{"template":{"spec":#}}}""".Replace("#", Spec, StringComparison.Ordinal)))
            .Build();

        Assert.That(snapshot.List(new("pods"))[0].Shared, Is.SameAs(snapshot.List(new("jobs", "batch"))[0].Shared));
    }

    [TestCase("services", """{"spec":{"nodeName":"a"}}""")]
    [TestCase("pods", """{"spec":["nodeName"]}""")]
    [TestCase("pods", """{"spec":{"$redacted":{"id":"redacted:x:1"}}}""")]
    [TestCase("pods", """{"metadata":{}}""")]
    public void Shared_NoPodSpecification_IsNone(string source, string json)
    {
        var document = new SnapshotBuilder("test").Add(SourceName.Parse(source), "v1", Encoding.UTF8.GetBytes(json)).Build().List(SourceName.Parse(source))[0];

        Assert.That(document.Shared, Is.Null);
        Assert.That(document.SharedNode, Is.EqualTo(-1));
    }

    [Test]
    public void Shared_DocumentWithLines_IsNone()
    {
        var builder = new SnapshotBuilder("test").Add(new("pods"), "v1", """{"spec":{"nodeName":"a"}}"""u8, "pod.yaml", [1, 2, 3]);

        var document = builder.Build().List(new("pods"))[0];

        Assert.That(document.Shared, Is.Null);
        Assert.That(document.LineOf(document.Find("spec", "nodeName")), Is.EqualTo(3));
    }

    [TestCase("\"n2\"", "]", "SNAP101", "1:297")]
    [TestCase("\"n-333\"", "[", "SNAP101", "1:300")]
    public void Parse_BrokenAfterAPartThatIsKnown_SaysWhere(string node, string after, string code, string place)
    {
        const string Pod = """{"metadata":{"ownerReferences":[{"uid":"o"}]},"spec":#,"status":{}}""";
        var known = Pod.Replace("#", Spec, StringComparison.Ordinal);
        var broken = known.Replace("\"n1\"", node, StringComparison.Ordinal)[..^1] + after;

        Assert.That(() => Pods(known, broken), Throws.TypeOf<SnapshotException>().With.Message.StartsWith($"pods:{place}: {code}: "));
    }

    [Test]
    public void Parse_PodsOfOneOwnerWithTheSameSpec_TakeTheTextsOfEach()
    {
        var specs = Enumerable.Range(0, 50).Select(i => Spec.Replace("n1", $"node-{i % 7}", StringComparison.Ordinal).Replace("access-1", $"access-{i}", StringComparison.Ordinal)).ToList();

        var pods = Pods([.. specs.Select(spec => $$$"""{"metadata":{"ownerReferences":[{"uid":"o"}]},"spec":{{{spec}}}}""")]);

        Assert.That(pods.Select(pod => pod.Shared).Distinct().Count(), Is.EqualTo(1));
        Assert.That(
            pods.Select(pod => WrittenDocument.Of(pod, pod.SharedNode)),
            Is.EqualTo(specs.Select(spec => spec.Replace("""{"$redacted":{"id":"redacted:env:1"}}""", "<redacted:env:1>", StringComparison.Ordinal))));
    }

    [TestCase("spec.containers", "spec.containers")]
    [TestCase("spec.none", "-2")]
    [TestCase("spec.x.y", "no map")]
    [TestCase("metadata.name", "metadata.name")]
    public void Follow_AcrossThePart_IsAsWithout(string path, string expected)
    {
        var pod = Pods($$$"""{"metadata":{"name":"a"},"spec":{{{Spec}}}}""")[0];

        var node = pod.Follow(0, [.. path.Split('.').Select(pod.Names.Intern)]);

        Assert.That(node >= 0 ? pod.PathOf(node) : node == int.MinValue ? "no map" : $"{node}", Is.EqualTo(expected));
    }

    private static IReadOnlyList<ResourceDocument> Pods(params string[] jsons)
    {
        var builder = new SnapshotBuilder("test");
        foreach (var json in jsons)
            builder.Add(new("pods"), "v1", Encoding.UTF8.GetBytes(json));

        return builder.Build().List(new("pods"));
    }
}
