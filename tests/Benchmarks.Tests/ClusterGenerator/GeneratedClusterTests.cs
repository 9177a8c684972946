using System.Text;
using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Lists;

namespace ComplianceAudit.Benchmarks.Tests.ClusterGenerator;

/// <summary>A generated cluster is like a real one in what costs time and memory.</summary>
internal sealed class GeneratedClusterTests
{
    private static readonly string[] OfEachPod = ["nodeName", "hostname"];

    [Test]
    public void Pods_InAPageOfAList_AreTheSameAsInTheWholeList()
    {
        var pods = new PodList(new Cluster(new ClusterShape(1_000)));

        var page = pods.Range(700, 3).Select(Text).ToList();

        Assert.That(page, Is.EqualTo(pods.Range(0, pods.Count).Select(Text).Skip(700).Take(3)));
    }

    [Test]
    public void Pods_OfAnotherSeed_AreOthers()
    {
        var pods = new PodList(new Cluster(new ClusterShape(1_000)));

        var others = new PodList(new Cluster(new ClusterShape(1_000, Seed: 2)));

        Assert.That(others.Range(0, 100).Select(Text).Intersect(pods.Range(0, 100).Select(Text)), Is.Empty);
    }

    [Test]
    public void Pods_AreAsManyAsAskedFor([Values(1, 37, 1_000, 10_000)] int count)
    {
        var pods = new PodList(new Cluster(new ClusterShape(count)));

        Assert.That(pods.Count, Is.EqualTo(count));
    }

    [Test]
    public void Pods_HaveTheSizeOfRealOnes()
    {
        var pods = new PodList(new Cluster(new ClusterShape(10_000)));

        var sizes = pods.Range(0, pods.Count).Select(pod => pod.Length).Order().ToList();

        Assert.That(sizes.Average(), Is.InRange(5_000, 10_000));
        Assert.That(sizes[sizes.Count / 10], Is.GreaterThan(4_000), "the smallest tenth");
        Assert.That(sizes[^1], Is.LessThan(30_000), "the largest");
    }

    [Test]
    public void Pods_OfTenThousand_HaveThreeHundredSpecificationsAtLeast()
    {
        var pods = new PodList(new Cluster(new ClusterShape(10_000)));

        var distinct = pods.Range(0, pods.Count).Select(SharedSpecification).Distinct().Count();

        Assert.That(distinct, Is.InRange(300, 5_000));
    }

    [Test]
    public void Pods_AllDistinct_ShareNoSpecification()
    {
        var pods = new PodList(new Cluster(new ClusterShape(1_000, AllDistinct: true)));

        var distinct = pods.Range(0, pods.Count).Select(SharedSpecification).Distinct().Count();

        Assert.That(distinct, Is.EqualTo(1_000));
    }

    [Test]
    public void Lists_StandInTheOrderOfTheApiServerWithUniqueKeys()
    {
        foreach (var list in GeneratedList.AllOf(new Cluster(new ClusterShape(1_000))))
        {
            var keys = list.Range(0, list.Count).Select(one => JsonNode.Parse(one.Span)!["metadata"]!).Select(one => $"{one["namespace"]}/{one["name"]}").ToList();

            Assert.That(keys, Is.Unique.And.Ordered.Using((IComparer<string>)StringComparer.Ordinal), list.Path);
        }
    }

    [Test]
    public void Owners_ExistAndHaveTheUidThatIsReferred()
    {
        var lists = GeneratedList.AllOf(new Cluster(new ClusterShape(2_000)));
        var objects = lists.SelectMany(list => list.Range(0, list.Count).Select(one => (list.Kind, Metadata: JsonNode.Parse(one.Span)!["metadata"]!))).ToList();
        var uids = objects.Select(one => $"{one.Kind} {one.Metadata["name"]} {one.Metadata["uid"]}").ToHashSet();

        var references = objects.SelectMany(one => one.Metadata["ownerReferences"]?.AsArray() ?? []).Select(one => $"{one!["kind"]} {one["name"]} {one["uid"]}").ToHashSet();

        Assert.That(references, Has.Count.GreaterThan(100));
        Assert.That(references.Except(uids), Is.Empty);
    }

    [TestCase("privileged", 10)]
    [TestCase("hostPath", 10)]
    [TestCase("hostNetwork", 10)]
    [TestCase("hostPID", 10)]
    [TestCase("hostIPC", 1)]
    public void Pods_HoldWhatChecksFind(string field, int least)
    {
        var pods = new PodList(new Cluster(new ClusterShape(10_000)));

        var found = pods.Range(0, pods.Count).Count(pod => Text(pod).Contains($"\"{field}\":", StringComparison.Ordinal));

        Assert.That(found, Is.InRange(least, 5_000));
    }

    private static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);

    /// <summary>The specification without what belongs to each pod itself.</summary>
    private static string SharedSpecification(ReadOnlyMemory<byte> pod)
    {
        var spec = JsonNode.Parse(pod.Span)!["spec"]!.AsObject();
        foreach (var field in OfEachPod)
            spec.Remove(field);

        var volumes = spec["volumes"]!.AsArray().Where(volume => volume!["projected"] is null && volume["persistentVolumeClaim"] is null).Select(volume => volume!.ToJsonString());
        var containers = spec["containers"]!.AsArray().Select(container =>
        {
            container!.AsObject().Remove("volumeMounts");
            return container.ToJsonString();
        });
        return string.Concat(volumes.Concat(containers));
    }
}
