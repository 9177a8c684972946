using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests;

/// <summary>What the server declines, lacks or breaks off is coverage, never an empty list that looks complete.</summary>
internal sealed partial class ClusterCollectorTests
{
    private const string Pods = "/api/v1/pods";

    [Test]
    public async Task Collect_DeniedList_KeepsTheServersReason()
    {
        var pods = await CoverPodsAsync(new ReplayOptions { Denied = new HashSet<string> { Pods } });

        Assert.That(pods.Status, Is.EqualTo(CoverageStatus.Denied));
        Assert.That(pods.Reason, Is.EqualTo("the server answered 403: pods is forbidden: User \"system:serviceaccount:audit:replay\" cannot list resource \"pods\" in API group \"\" at the cluster scope"));
    }

    [TestCase("deployments.made-up.example.com", "the server has no group 'made-up.example.com'")]
    [TestCase("gadgets.apps", "the server has no 'gadgets.apps'")]
    public async Task Collect_KindThatIsNotServed_IsNotServed(string source, string reason)
    {
        await using var collecting = await Collecting.FromAsync();

        var collected = await collecting.RunAsync(source);

        var coverage = collected.Coverage.Single(one => one.Source == SourceName.Parse(source));
        Assert.That((coverage.Status, coverage.Reason), Is.EqualTo((CoverageStatus.NotServed, reason)));
    }

    [Test]
    public async Task Collect_ListThatIsAbsentThoughServed_IsNoEmptyList()
    {
        var pods = await CoverPodsAsync(new ReplayOptions { Absent = new HashSet<string> { Pods } });

        Assert.That((pods.Status, pods.Reason), Is.EqualTo((CoverageStatus.Unreachable, "the server answered 404: the server could not find the requested resource")));
    }

    [TestCase("/apis", "discovery: ")]
    [TestCase("/apis/apps/v1", "discovery of apps/v1: ")]
    public async Task Collect_DiscoveryThatIsAbsent_IsNoEmptyList(string path, string where)
    {
        var deployments = await CoverDeploymentsAsync(new ReplayOptions { Absent = new HashSet<string> { path } });

        Assert.That((deployments.Status, deployments.Reason), Is.EqualTo((CoverageStatus.Unreachable, $"{where}the server answered 404: the server could not find the requested resource")));
    }

    [TestCase("/apis", "discovery: the server's /apis is no APIGroupList")]
    [TestCase("/apis/apps/v1", "discovery of apps/v1: the server's /apis/apps/v1 is no APIResourceList")]
    public async Task Collect_DiscoveryThatIsSomethingElse_IsNoEmptyList(string path, string reason)
    {
        var deployments = await CoverDeploymentsAsync(new ReplayOptions { Replaced = new Dictionary<string, string> { [path] = """{"login":"here"}""" } });

        Assert.That((deployments.Status, deployments.Reason), Is.EqualTo((CoverageStatus.Unreachable, reason)));
    }

    [Test]
    public async Task Collect_KindThatCannotBeListed_IsNoEmptyList()
    {
        await using var collecting = await Collecting.FromAsync();

        var collected = await collecting.RunAsync("bindings");

        var bindings = collected.Coverage.Single(one => one.Source.Resource == "bindings");
        Assert.That((bindings.Status, bindings.Reason), Is.EqualTo((CoverageStatus.NotCollected, "the server does not list v1 bindings")));
    }

    [Test]
    public async Task Collect_KindServedInAVersionThatNoCheckReads_IsNoEmptyList()
    {
        await using var collecting = await Collecting.FromAsync();
        var plan = Collecting.Plan() with { Sources = new Dictionary<SourceName, IReadOnlyList<string>> { [SourceName.Parse("cronjobs.batch")] = ["v1"] } };

        var collected = await collecting.RunAsync(new HastyTime(), plan);

        var coverage = collected.Coverage.Single(one => one.Source.Resource == "cronjobs");
        Assert.That((coverage.Status, coverage.Reason), Is.EqualTo((CoverageStatus.NotCollected, "the server has it as batch/v1beta1 alone, and the checks read v1")));
    }

    [Test]
    public async Task Collect_SeveralPages_AreOneList()
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { PageSize = 4 });

        var collected = await collecting.RunAsync("pods");

        var pods = collected.Coverage.Single(one => one.Source.Resource == "pods");
        Assert.That((pods.Status, pods.Count, pods.Pages, pods.ResourceVersion), Is.EqualTo((CoverageStatus.Complete, 11, 3, "649")));
        Assert.That(Snapshot.Open(collected.Path).List(pods.Source).Select(pod => pod.TextOf("metadata", "uid")).Distinct().Count(), Is.EqualTo(11));
        Assert.That(collecting.Server.Requests.Where(request => request.Contains(Pods, StringComparison.Ordinal)), Is.EqualTo(new[] { "GET /api/v1/pods?limit=500", "GET /api/v1/pods?limit=500&continue=4", "GET /api/v1/pods?limit=500&continue=8" }));
    }

    [TestCase(true, new[] { "GET /api/v1/pods?limit=500&resourceVersion=0", "GET /api/v1/pods?limit=500&continue=6" })]
    [TestCase(false, new[] { "GET /api/v1/pods?limit=500", "GET /api/v1/pods?limit=500&continue=6" })]
    public async Task Collect_FromCache_AsksForItWhereAskedAndSaysSo(bool fromCache, string[] requests)
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { PageSize = 6 }, new CollectionOptions { FromCache = fromCache });

        var collected = await collecting.RunAsync("pods");

        var pods = Snapshot.Open(collected.Path).CoverageOf(SourceName.Parse("pods")).Single();
        Assert.That((pods.Status, pods.Count, pods.FromCache), Is.EqualTo((CoverageStatus.Complete, 11, fromCache)));
        Assert.That(collecting.Server.Requests.Where(request => request.Contains(Pods, StringComparison.Ordinal)), Is.EqualTo(requests));
        Assert.That(collecting.Server.Requests.Where(request => request.Contains("resourceVersion", StringComparison.Ordinal)), fromCache ? Is.Not.Empty : Is.Empty);
    }

    [Test]
    public async Task Collect_ObjectBeyondLimits_CostsNoOther()
    {
        const string Endless = """{"metadata":{"name":"endless"},"spec":{"priority":1e999}}""";

        var pods = await CoverPodsAsync(new ReplayOptions { Added = new Dictionary<string, IReadOnlyList<string>> { [Pods] = [Endless] } });

        Assert.That((pods.Status, pods.Count, pods.Reason), Is.EqualTo((CoverageStatus.Partial, 11, "objects that cannot be stored: 1 (SNAP107)")));
    }

    private static async Task<SourceCoverage> CoverPodsAsync(ReplayOptions options)
    {
        await using var collecting = await Collecting.FromAsync(options);
        return await collecting.CoverPodsAsync(new HastyTime());
    }

    private static async Task<SourceCoverage> CoverDeploymentsAsync(ReplayOptions options)
    {
        await using var collecting = await Collecting.FromAsync(options);
        return (await collecting.RunAsync("deployments.apps")).Coverage.Single(one => one.Source.Resource == "deployments");
    }
}
