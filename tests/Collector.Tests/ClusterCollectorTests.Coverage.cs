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

    [Test]
    public async Task Collect_ReasonThatEchoesTheToken_IsStoredWithoutIt()
    {
        await using var collecting = await Collecting.FromAsync();
        var message = $"Bearer {collecting.Server.Token} may not";

        var reason = await ReadReasonAsync(message, collecting.Server.Token);

        Assert.That(reason, Is.EqualTo("the server answered 403: Bearer (credential) may not"));
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

    [Test]
    public async Task Collect_ListThatExpires_BeginsAnew()
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { PageSize = 4, ExpiringOnce = new HashSet<string> { Pods } });

        var collected = await collecting.RunAsync("pods");

        var pods = collected.Coverage.Single(one => one.Source.Resource == "pods");
        Assert.That((pods.Status, pods.Count, pods.Pages, pods.Restarts), Is.EqualTo((CoverageStatus.Complete, 11, 3, 1)));
        Assert.That(Snapshot.Open(collected.Path).List(pods.Source), Has.Count.EqualTo(11));
    }

    [Test]
    public async Task Collect_PassingFailures_AreWaitedOutAsTheServerAsks()
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Failures = new Dictionary<string, IReadOnlyList<int>> { [Pods] = [503, 429, 500] } });
        var time = new HastyTime();

        var collected = await collecting.RunAsync(time, Collecting.Plan("pods"));

        Assert.That(collected.Coverage.Single(one => one.Source.Resource == "pods").Status, Is.EqualTo(CoverageStatus.Complete));
        Assert.That(time.Pauses, Is.EqualTo(new[] { TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2) }));
    }

    [Test]
    public async Task Collect_FailureThatStays_IsUnreachable()
    {
        var pods = await CoverPodsAsync(new ReplayOptions { Failures = new Dictionary<string, IReadOnlyList<int>> { [Pods] = [503, 503, 503, 503, 503] } });

        Assert.That((pods.Status, pods.Reason), Is.EqualTo((CoverageStatus.Unreachable, "the server answered 503: try again")));
    }

    [Test]
    public async Task Collect_FailureInMidList_IsPartialAndKeepsWhatCameBefore()
    {
        var pods = await CoverPodsAsync(new ReplayOptions { PageSize = 4, Failures = new Dictionary<string, IReadOnlyList<int>> { [Pods] = [200, 403] } });

        Assert.That((pods.Status, pods.Count), Is.EqualTo((CoverageStatus.Partial, 4)));
        Assert.That(pods.Reason, Is.EqualTo("page 2 and what follows it could not be read: the server answered 403: try again"));
    }

    [Test]
    public async Task Collect_ObjectBeyondLimits_CostsNoOther()
    {
        const string Endless = """{"metadata":{"name":"endless"},"spec":{"priority":1e999}}""";

        var pods = await CoverPodsAsync(new ReplayOptions { Added = new Dictionary<string, IReadOnlyList<string>> { [Pods] = [Endless] } });

        Assert.That((pods.Status, pods.Count, pods.Reason), Is.EqualTo((CoverageStatus.Partial, 11, "objects that cannot be stored: 1 (SNAP107)")));
    }

    [Test]
    public async Task Collect_BodyCutOff_IsReadAgainWithoutDoubles()
    {
        var pods = await CoverPodsAsync(new ReplayOptions { CutOnce = new HashSet<string> { Pods } });

        Assert.That((pods.Status, pods.Count), Is.EqualTo((CoverageStatus.Complete, 11)));
    }

    [Test]
    public async Task Collect_ListThatNeverAnswers_IsUnreachable()
    {
        var pods = await CoverPodsAsync(new ReplayOptions { Hanging = new HashSet<string> { Pods } }, new HastyTime(withTimeouts: true));

        Assert.That((pods.Status, pods.Reason), Is.EqualTo((CoverageStatus.Unreachable, "no whole answer within 60 seconds, asked 3 times")));
    }

    private static async Task<SourceCoverage> CoverPodsAsync(ReplayOptions options, TimeProvider? time = null)
    {
        await using var collecting = await Collecting.FromAsync(options);
        var collected = await collecting.RunAsync(time ?? new HastyTime(), Collecting.Plan("pods"));
        var pods = collected.Coverage.Single(one => one.Source.Resource == "pods");
        Assert.That(Snapshot.Open(collected.Path).List(pods.Source), Has.Count.EqualTo(pods.Count));
        return pods;
    }

    private static async Task<SourceCoverage> CoverDeploymentsAsync(ReplayOptions options)
    {
        await using var collecting = await Collecting.FromAsync(options);
        return (await collecting.RunAsync("deployments.apps")).Coverage.Single(one => one.Source.Resource == "deployments");
    }

    private static async Task<string> ReadReasonAsync(string message, string credential)
    {
        using var answer = new HttpResponseMessage(System.Net.HttpStatusCode.Forbidden) { Content = System.Net.Http.Json.JsonContent.Create(new { message }) };
        return await Collector.Serving.ServerReason.ReadAsync(answer, credential, CancellationToken.None);
    }
}
