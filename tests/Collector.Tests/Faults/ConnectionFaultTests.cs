using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Faults;

/// <summary>Connections that break or stand still: the page is asked for again, and what was half read counts for nothing.</summary>
internal sealed class ConnectionFaultTests
{
    private const string Broken = "the connection broke; asked 5 times";
    private const string Silent = "the server did not answer, or stopped in mid-answer, for 60 seconds; asked 3 times";

    /// <summary>Before the head of the answer, in the list's metadata, between its objects, in mid-object.</summary>
    [TestCase(0)]
    [TestCase(20)]
    [TestCase(3_000)]
    [TestCase(9_000)]
    public async Task Collect_ConnectionCutOnce_AsksThatPageAgain(int bytes)
    {
        var pods = await FaultyPods.CoverAsync(FaultyPods.At(2) with { CutAfter = bytes });

        Assert.That((pods.Status, pods.Count, pods.Pages, pods.Changed), Is.EqualTo((CoverageStatus.Complete, FaultyPods.Count, 3, false)));
    }

    [TestCase(15)]
    [TestCase(1_500)]
    public async Task Collect_CompressedBodyCutOnce_AsksThatPageAgain(int bytes)
    {
        var pods = await FaultyPods.CoverAsync(FaultyPods.InPages with { Compresses = true, Faults = [FaultyPods.At(1) with { CutAfter = bytes }] });

        Assert.That((pods.Status, pods.Count, pods.Pages), Is.EqualTo((CoverageStatus.Complete, FaultyPods.Count, 3)));
    }

    [Test]
    public async Task Collect_CompressedBodies_AreReadAsPlainOnes()
    {
        var pods = await FaultyPods.CoverAsync(FaultyPods.InPages with { Compresses = true });

        Assert.That((pods.Status, pods.Count), Is.EqualTo((CoverageStatus.Complete, FaultyPods.Count)));
    }

    [Test]
    public async Task Collect_FirstPageAlwaysCut_IsUnreachable()
    {
        var pods = await FaultyPods.CoverAsync(FaultyPods.At(0) with { CutAfter = 3_000 });

        Assert.That((pods.Status, pods.Reason, pods.Count), Is.EqualTo((CoverageStatus.Unreachable, Broken, 0)));
    }

    [Test]
    public async Task Collect_LaterPageAlwaysCut_IsPartialAndKeepsWhatCameBefore()
    {
        var pods = await FaultyPods.CoverAsync([.. Enumerable.Range(2, 10).Select(request => FaultyPods.At(request) with { CutAfter = 3_000 })]);

        Assert.That((pods.Status, pods.Count, pods.Pages), Is.EqualTo((CoverageStatus.Partial, 4, 1)));
        Assert.That(pods.Reason, Is.EqualTo($"page 2 and what follows it could not be read: {Broken}"));
    }

    [Test]
    public async Task Collect_PageCutOff_IsAskedForSmaller()
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Faults = [FaultyPods.At(1) with { Body = """{"kind":"PodList","items":[{"metadata":""" }] });

        await collecting.CoverPodsAsync(new HastyTime());

        Assert.That(collecting.Server.Requests.Where(request => request.Contains(FaultyPods.Path, StringComparison.Ordinal)), Is.EqualTo(new[] { "GET /api/v1/pods?limit=500", "GET /api/v1/pods?limit=250" }));
    }

    [Test]
    public async Task Collect_BodyThatStandsStillOnce_AsksThatPageAgain()
    {
        var pods = await FaultyPods.CoverAsync(FaultyPods.InPages with { Faults = [FaultyPods.At(2) with { StallAfter = 3_000 }] }, new HastyTime(withTimeouts: true));

        Assert.That((pods.Status, pods.Count, pods.Pages), Is.EqualTo((CoverageStatus.Complete, FaultyPods.Count, 3)));
    }

    [Test]
    public async Task Collect_BodyThatAlwaysStandsStill_IsUnreachable()
    {
        var pods = await FaultyPods.CoverAsync(new ReplayOptions { Faults = [FaultyPods.At(0) with { StallAfter = 3_000 }] }, new HastyTime(withTimeouts: true));

        Assert.That((pods.Status, pods.Reason, pods.Count), Is.EqualTo((CoverageStatus.Unreachable, Silent, 0)));
    }

    [Test]
    public async Task Collect_ServerThatNeverAnswersAList_IsUnreachable()
    {
        var pods = await FaultyPods.CoverAsync(new ReplayOptions { Hanging = new HashSet<string> { FaultyPods.Path } }, new HastyTime(withTimeouts: true));

        Assert.That((pods.Status, pods.Reason), Is.EqualTo((CoverageStatus.Unreachable, Silent)));
    }
}
