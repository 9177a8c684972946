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

    /// <summary>The token is revoked when the second page is asked for, and the plugin that gave it gives no other.</summary>
    [TestCase("echo a-secret >&2; exit 1", "it ended with exit code 1")]
    [TestCase("echo a-secret", "it printed something else than JSON of the right form")]
    [TestCase("echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1\",\"status\":{}}'", "its ExecCredential has neither a token nor a certificate")]
    public async Task Collect_PluginThatFailsInMidRun_IsNamedBesideWhatWasDenied(string second, string problem)
    {
        Collecting? collecting = null;
        await using var begun = collecting = await Collecting.FromAsync(FaultyPods.InPages with { Faults = [FaultyPods.At(2) with { Before = () => collecting!.Server.RenewToken() }] });
        var runs = collecting.Write("login/runs", "");
        collecting.LogInBy($"""
            if [ -s {runs} ]; then {second}; exit; fi
            echo run >> {runs}
            echo '{"{"}"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"{"}"token":"{collecting.Server.Token}"{"}}"}'
            """);

        var pods = await collecting.CoverPodsAsync(new HastyTime());

        Assert.That((pods.Status, pods.Count, pods.Pages), Is.EqualTo((CoverageStatus.Partial, 4, 1)));
        Assert.That(pods.Reason, Is.EqualTo($"page 2 and what follows it could not be read: the credentials expired, and the credential plugin 'plugin' gave no others ({problem}): the server answered 401: Unauthorized"));
    }
}
