using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Faults;

/// <summary>Tokens that expire in mid-run: renewed where they can be, else what they cost is stated and other lists are still tried.</summary>
internal sealed class CredentialFaultTests
{
    [Test]
    public async Task Collect_TokenThatExpiresForGood_DeniesWhatFollowsIt()
    {
        var pods = await FaultyPods.CoverAsync([.. Enumerable.Range(2, 5).Select(request => FaultyPods.At(request) with { Status = 401, Body = """{"kind":"Status","message":"Unauthorized"}""" })]);

        Assert.That((pods.Status, pods.Count, pods.Pages), Is.EqualTo((CoverageStatus.Partial, 4, 1)));
        Assert.That(pods.Reason, Is.EqualTo("page 2 and what follows it could not be read: the credentials expired: the server answered 401: Unauthorized"));
    }

    [Test]
    public async Task Collect_TokenRefusedForOneList_CostsNoOther()
    {
        await using var collecting = await Collecting.FromAsync(new ReplayOptions { Faults = [FaultyPods.At(0) with { Status = 401, Body = "{}" }] });

        var collected = await collecting.RunAsync("pods", "nodes", "services");

        Assert.That(collected.Coverage.Single(one => one.Source.Resource == "pods"), Has.Property("Status").EqualTo(CoverageStatus.Denied).And.Property("Reason").EqualTo("the credentials expired: the server answered 401"));
        Assert.That(collected.Coverage.Where(one => one.Source.Resource is "nodes" or "services").Select(one => one.Status), Is.All.EqualTo(CoverageStatus.Complete));
    }
}
