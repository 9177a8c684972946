using System.Text;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Lists;
using ComplianceAudit.ClusterGenerator.Serving;
using ComplianceAudit.ClusterGenerator.Snapshots;
using ComplianceAudit.Collector;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Benchmarks.Tests.ClusterGenerator;

/// <summary>The product's own collector reads the served cluster to its end.</summary>
internal sealed class ClusterAnswersTests
{
    private static readonly HashSet<string> None = [];

    [Test]
    public async Task Collect_FromTheServedCluster_HoldsEveryObject()
    {
        var cluster = new Cluster(new ClusterShape(1_200));
        var lists = GeneratedList.AllOf(cluster);
        var folder = Directory.CreateTempSubdirectory("generated-cluster-");
        await using var server = await ReplayServer.ReplayServer.StartAsync(new ClusterAnswers(cluster).AnswerAsync);
        using var connection = ClusterConnection.Open(server.Kubeconfig, null, inCluster: false);
        var plan = new CollectionPlan(lists.ToDictionary(list => list.Source, IReadOnlyList<string> (_) => []), None, None);

        var collected = await new ClusterCollector(TimeProvider.System)
            .CollectAsync(connection, plan, new CollectionOptions { RequestsPerSecond = 1_000 }, folder.FullName, null, CancellationToken.None);

        var snapshot = Snapshot.Open(collected.Path);
        Assert.That(lists.Select(list => snapshot.List(list.Source).Count), Is.EqualTo(lists.Select(list => list.Count)));
        Assert.That(lists.Select(list => snapshot.CoverageOf(list.Source)[0].Status), Is.All.EqualTo(CoverageStatus.Complete));
        folder.Delete(recursive: true);
    }

    /// <summary>What the collector makes of the served static pods is what the generator writes of them into a snapshot.</summary>
    [Test]
    public async Task Collect_FromTheServedCluster_TellsTheControlPlanesFlags()
    {
        var cluster = new Cluster(new ClusterShape(1_200));
        var folder = Directory.CreateTempSubdirectory("generated-cluster-");
        await using var server = await ReplayServer.ReplayServer.StartAsync(new ClusterAnswers(cluster).AnswerAsync);
        using var connection = ClusterConnection.Open(server.Kubeconfig, null, inCluster: false);
        var plan = new CollectionPlan(ControlPlane.SourcesOf(cluster).ToDictionary(component => component.Source, IReadOnlyList<string> (_) => []), None, None);

        var collected = await new ClusterCollector(TimeProvider.System)
            .CollectAsync(connection, plan, new CollectionOptions { RequestsPerSecond = 1_000 }, folder.FullName, null, CancellationToken.None);

        var snapshot = Snapshot.Open(collected.Path);
        var told = ControlPlane.SourcesOf(cluster).SelectMany(component => snapshot.List(component.Source)).Select(Described);
        Assert.That(told, Is.EquivalentTo(ControlPlane.FactsOf(cluster).Select(fact => Described(ResourceDocument.Parse(Encoding.UTF8.GetBytes(fact.Fact.ToJsonString()), new PropertyNames())))));
        folder.Delete(recursive: true);
    }

    private static string Described(ResourceDocument fact)
    {
        var flags = fact.FieldOf(fact.ChildAt(fact.Find("spec", "sources"), 0), "flags");
        var names = Enumerable.Range(0, fact.CountOf(flags)).Select(at => fact.TextAt(fact.FieldOf(fact.ChildAt(flags, at), "name")));
        return $"{fact.TextOf("metadata", "name")} {fact.TextOf("spec", "version")}: {string.Join(' ', names)}";
    }
}
