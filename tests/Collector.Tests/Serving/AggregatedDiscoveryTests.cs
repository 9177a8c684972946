using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Serving;

/// <summary>Servers since Kubernetes 1.26 state all that they serve in two answers; what an aggregated server behind them would say may be missing.</summary>
internal sealed class AggregatedDiscoveryTests
{
    private const string Core = """
        {"kind":"APIGroupDiscoveryList","apiVersion":"apidiscovery.k8s.io/v2","metadata":{},"items":[{"metadata":{"creationTimestamp":null},"versions":[{"version":"v1","freshness":"Current","resources":[
        {"resource":"pods","responseKind":{"group":"","version":"v1","kind":"Pod"},"scope":"Namespaced","singularResource":"pod","verbs":["get","list"]},
        {"resource":"nodes","responseKind":{"group":"","version":"v1","kind":"Node"},"scope":"Cluster","singularResource":"node","verbs":["get","list"]},
        {"resource":"namespaces","responseKind":{"group":"","version":"v1","kind":"Namespace"},"scope":"Cluster","singularResource":"namespace","verbs":["get","list"]}]}]}]}
        """;

    private const string Groups = """
        {"kind":"APIGroupDiscoveryList","apiVersion":"apidiscovery.k8s.io/v2","metadata":{},"items":[
        {"metadata":{"name":"apps"},"versions":[{"version":"v1","freshness":"Current","resources":[{"resource":"deployments","responseKind":{"group":"apps","version":"v1","kind":"Deployment"},"scope":"Namespaced","verbs":["get","list"]}]}]},
        {"metadata":{"name":"example.com"},"versions":[{"version":"v1","freshness":"Current","resources":[{"resource":"widgets","responseKind":{"group":"example.com","version":"v1","kind":"Widget"},"scope":"Namespaced","verbs":["list"]}]}]},
        {"metadata":{"name":"cilium.io"},"versions":[{"version":"v2","freshness":"STATE","resources":[]}]}]}
        """;

    private static ReplayOptions Served(string freshness = "Current") => new()
    {
        Replaced = new Dictionary<string, string> { ["/api"] = Core, ["/apis"] = Groups.Replace("STATE", freshness, StringComparison.Ordinal) },
    };

    [Test]
    public async Task Collect_AggregatedDiscovery_AsksForNoGroupByItself()
    {
        await using var collecting = await Collecting.FromAsync(Served());

        var collected = await collecting.RunAsync("pods", "deployments.apps", "widgets.example.com");

        Assert.That(collected.Coverage, Is.All.Property("Status").EqualTo(CoverageStatus.Complete));
        Assert.That(collecting.Server.Requests, Has.Member("GET /api").And.Member("GET /apis").And.None.EqualTo("GET /api/v1").And.None.EqualTo("GET /apis/apps/v1"));
    }

    [TestCase("Stale", CoverageStatus.Unreachable, "discovery of cilium.io/v2 is stale: the server behind it does not answer")]
    [TestCase("Current", CoverageStatus.NotServed, "the server has no 'ciliumnetworkpolicies.cilium.io'")]
    public async Task Collect_KindOfAStaleGroup_IsUnreachableNotAbsent(string freshness, CoverageStatus status, string reason)
    {
        await using var collecting = await Collecting.FromAsync(Served(freshness));

        var collected = await collecting.RunAsync("ciliumnetworkpolicies.cilium.io");

        var kind = collected.Coverage.Single(one => one.Source.Group == "cilium.io");
        Assert.That((kind.Status, kind.Reason), Is.EqualTo((status, reason)));
    }

    [TestCase("clusterpolicies.kyverno.io")]
    [TestCase("vulnerabilityreports.aquasecurity.github.io")]
    public async Task Collect_GroupThatIsNotThere_IsNotServed(string source)
    {
        await using var collecting = await Collecting.FromAsync(Served());

        var collected = await collecting.RunAsync(source);

        Assert.That(collected.Coverage.Single(one => one.Source == SourceName.Parse(source)).Status, Is.EqualTo(CoverageStatus.NotServed));
    }

    [TestCase("/api", "pods")]
    [TestCase("/apis", "deployments.apps")]
    public async Task Collect_DiscoveryThatNamesNothing_IsNoEmptyList(string path, string source)
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Replaced = new Dictionary<string, string> { [path] = """{"kind":"APIGroupDiscoveryList"}""" } });

        var collected = await collecting.RunAsync(source);

        var one = collected.Coverage.Single(one => one.Source == SourceName.Parse(source));
        Assert.That((one.Status, one.Reason), Is.EqualTo((CoverageStatus.Unreachable, $"discovery: the server's {path} names nothing")));
    }

    [Test]
    public async Task Collect_OlderServer_NamesItsCustomKindsToo()
    {
        await using var collecting = await Collecting.FromAsync();

        var cluster = Snapshot.Open((await collecting.RunAsync("Cluster")).Path).List(SourceName.Parse("Cluster")).Single();

        Assert.That(Collecting.AllText(collecting.Files.Single()), Does.Contain("\"customKinds\":[\"widgets.example.com\"]"));
        Assert.That(cluster.CountOf(cluster.Find("spec", "customKinds")), Is.EqualTo(1));
    }

    [Test]
    public async Task Collect_StaleGroup_MakesTheClusterFactPartial()
    {
        await using var collecting = await Collecting.FromAsync(Served("Stale"));

        var collected = await collecting.RunAsync("Cluster");

        var cluster = collected.Coverage.Single(one => one.Source.Resource == "Cluster");
        Assert.That((cluster.Status, cluster.Reason), Is.EqualTo((CoverageStatus.Partial, "could not read the kinds of cilium.io/v2")));
    }
}
