using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Faults;

/// <summary>Answers that are not success: which are waited out, which begin the list anew, and what is stated of the rest.</summary>
internal sealed class StatusFaultTests
{
    private const string Expired = """{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"too old","reason":"Expired","code":410}""";
    private const string ExpiredWithOffer = """{"kind":"Status","apiVersion":"v1","metadata":{"continue":"8"},"status":"Failure","message":"too old","reason":"Expired","code":410}""";

    [Test]
    public async Task Collect_ListThatExpiresOnce_BeginsAnew()
    {
        var pods = await FaultyPods.CoverAsync(FaultyPods.InPages with { ExpiringOnce = new HashSet<string> { FaultyPods.Path } });

        Assert.That((pods.Status, pods.Count, pods.Pages, pods.Restarts, pods.Changed), Is.EqualTo((CoverageStatus.Complete, FaultyPods.Count, 3, 1, false)));
    }

    [Test]
    public async Task Collect_ListThatAlwaysExpires_IsPartialAfterThreeRestarts()
    {
        var pods = await FaultyPods.CoverAsync([.. Enumerable.Range(1, 4).Select(time => FaultyPods.At(2 * time) with { Status = 410, Body = Expired })]);

        Assert.That((pods.Status, pods.Count, pods.Pages, pods.Restarts), Is.EqualTo((CoverageStatus.Partial, 4, 1, 3)));
        Assert.That(pods.Reason, Is.EqualTo("page 2 and what follows it could not be read: the server answered 410: too old"));
    }

    [Test]
    public async Task Collect_ListThatAlwaysExpiresWithAnOffer_IsGoneOnWithAndSaysSo()
    {
        var pods = await FaultyPods.CoverAsync([.. Enumerable.Range(1, 4).Select(time => FaultyPods.At(2 * time) with { Status = 410, Body = ExpiredWithOffer })]);

        Assert.That((pods.Status, pods.Count, pods.Pages, pods.Restarts, pods.Changed), Is.EqualTo((CoverageStatus.Partial, 7, 2, 3, true)));
        Assert.That(pods.Reason, Is.EqualTo("it expired 4 times and was gone on with as it had become meanwhile"));
    }

    [Test]
    public async Task Collect_PassingFailures_AreWaitedOutLongerEachTime()
    {
        var time = new HastyTime();

        var pods = await FaultyPods.CoverAsync(new ReplayOptions { Failures = Failing(503, 500, 504, 502) }, time);

        Assert.That(pods.Status, Is.EqualTo(CoverageStatus.Complete));
        Assert.That(time.Pauses.Select(pause => (int)Math.Floor(Math.Log2(pause.TotalSeconds))), Is.EqualTo(new[] { -1, 0, 1, 2 }));
    }

    [TestCase("7", 7)]
    [TestCase("Mon, 23 Nov 2026 14:30:15 GMT", 10)]
    [TestCase("Mon, 23 Nov 2020 14:30:15 GMT", 0.5)]
    [TestCase("3600", 30)]
    [TestCase("soon", 0.5)]
    public async Task Collect_BusyServer_IsLeftAloneAsLongAsItAsks(string retryAfter, double seconds)
    {
        var time = new HastyTime();

        var pods = await FaultyPods.CoverAsync(
            new ReplayOptions { Faults = [FaultyPods.At(1) with { Status = 429, Headers = new Dictionary<string, string> { ["Retry-After"] = retryAfter } }] }, time);

        Assert.That(pods.Status, Is.EqualTo(CoverageStatus.Complete));
        Assert.That(time.Pauses.Single().TotalSeconds, Is.InRange(seconds, seconds * 1.25));
    }

    [Test]
    public async Task Collect_ServerThatStaysBusy_IsUnreachable()
    {
        var pods = await FaultyPods.CoverAsync(new ReplayOptions { Failures = Failing(429, 429, 429, 429, 429, 429, 429, 429) });

        Assert.That((pods.Status, pods.Reason), Is.EqualTo((CoverageStatus.Unreachable, "the server answered 429: try again")));
    }

    [Test]
    public async Task Collect_FailureThatStays_IsUnreachable()
    {
        var pods = await FaultyPods.CoverAsync(new ReplayOptions { Failures = Failing(503, 503, 503, 503, 503) });

        Assert.That((pods.Status, pods.Reason), Is.EqualTo((CoverageStatus.Unreachable, "the server answered 503: try again")));
    }

    [Test]
    public async Task Collect_DeniedInMidList_IsPartialAndKeepsWhatCameBefore()
    {
        var pods = await FaultyPods.CoverAsync(FaultyPods.InPages with { Failures = Failing(200, 403) });

        Assert.That((pods.Status, pods.Count), Is.EqualTo((CoverageStatus.Partial, 4)));
        Assert.That(pods.Reason, Is.EqualTo("page 2 and what follows it could not be read: the server answered 403: try again"));
    }

    [Test]
    public async Task Collect_Redirect_IsNotFollowed()
    {
        await using var elsewhere = await ReplayServer.ReplayServer.StartAsync();
        var pods = await FaultyPods.CoverAsync(FaultyPods.At(0) with { Status = 302, Headers = new Dictionary<string, string> { ["Location"] = $"{elsewhere.Endpoint}{FaultyPods.Path}" } });

        Assert.That((pods.Status, pods.Reason), Is.EqualTo((CoverageStatus.Unreachable, "the server answered 302")));
        Assert.That(elsewhere.Requests, Is.Empty, "no credential may go where a redirect leads");
    }

    [Test]
    public async Task Collect_ReasonThatEchoesTheToken_IsStoredWithoutIt()
    {
        var token = "";
        await using var collecting = await Collecting.FromAsync(new ReplayOptions
        {
            Faults = [FaultyPods.At(0) with { Status = 403, Change = _ => $$"""{"kind":"Status","message":"Bearer {{token}} may not,\u0007\nand never will"}""" }],
        });
        token = collecting.Server.Token;

        var pods = await collecting.CoverPodsAsync(new HastyTime());

        Assert.That((pods.Status, pods.Reason), Is.EqualTo((CoverageStatus.Denied, "the server answered 403: Bearer (credential) may not,  and never will")));
    }

    private static Dictionary<string, IReadOnlyList<int>> Failing(params int[] statuses) => new() { [FaultyPods.Path] = statuses };
}
