using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;
using ComplianceAudit.Tests;
using CsCheck;

namespace ComplianceAudit.Collector.Tests.Faults;

/// <summary>Whatever goes wrong on the way, a snapshot says of a list no more than it holds.</summary>
internal sealed class AnyFaultTests
{
    private const string Expired = """{"kind":"Status","metadata":{"continue":"8"},"message":"too old","code":410}""";

    private static readonly Gen<ReplayFault> Fault = Gen.Select(Gen.Int[1, 12], Gen.Int[0, 9], Gen.Int[0, 12_000]).Select((request, kind, bytes) => kind switch
    {
        0 or 1 => FaultyPods.At(request) with { CutAfter = bytes },
        2 => FaultyPods.At(request) with { Status = 503, Body = "busy" },
        3 => FaultyPods.At(request) with { Status = 429, Body = "{}" },
        4 => FaultyPods.At(request) with { Status = 410, Body = Expired },
        5 => FaultyPods.At(request) with { Status = 403, Body = "{}" },
        6 => FaultyPods.At(request) with { Change = page => page[..Math.Min(page.Length, bytes)] },
        7 => FaultyPods.At(request) with { Change = page => page.Replace("\"continue\":\"8\"", "\"continue\":\"0\"", StringComparison.Ordinal) },
        8 => FaultyPods.At(request) with { Change = page => page.Replace("\"resourceVersion\":\"649\"", "\"resourceVersion\":\"650\"", StringComparison.Ordinal) },
        _ => FaultyPods.At(request) with { Body = """{"kind":"PodList","metadata":{"continue":"4"},"items":[]}""" },
    });

    [Test]
    public void Collect_AnyFaults_HoldsWhatItSaysAndIsCompleteOnlyWhenNothingLacks() => Fault.Array[0, 6].Holds(60, faults =>
    {
        var (pods, uids) = CollectAsync(faults).GetAwaiter().GetResult();

        Assert.That((uids.Count, uids.Distinct().Count()), Is.EqualTo((pods.Count, pods.Count)));
        Assert.That(pods.Reason, pods.Status == CoverageStatus.Complete ? Is.Empty : Is.Not.Empty);
        if (pods.Status == CoverageStatus.Complete)
            Assert.That(uids, Has.Count.EqualTo(FaultyPods.Count));
    });

    private static async Task<(SourceCoverage Pods, IReadOnlyList<string> Uids)> CollectAsync(IReadOnlyList<ReplayFault> faults)
    {
        await using var collecting = await Collecting.FromAsync(FaultyPods.InPages with { Faults = faults });
        var collected = await collecting.RunAsync("pods");
        var pods = collected.Coverage.Single(one => one.Source.Resource == "pods");
        return (pods, [.. Snapshot.Open(collected.Path).List(pods.Source).Select(pod => pod.TextOf("metadata", "uid"))]);
    }
}
