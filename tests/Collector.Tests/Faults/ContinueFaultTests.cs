using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Faults;

/// <summary>Lists whose pages do not belong together: never complete when something may be missing, and read to an end in any case.</summary>
internal sealed class ContinueFaultTests
{
    [Test]
    public async Task Collect_PagesOfDifferentMoments_AreAChangedList()
    {
        var pods = await FaultyPods.CoverAsync(FaultyPods.At(2) with { Change = page => page.Replace("\"resourceVersion\":\"649\"", "\"resourceVersion\":\"650\"", StringComparison.Ordinal) });

        Assert.That((pods.Status, pods.Count, pods.Changed), Is.EqualTo((CoverageStatus.Partial, FaultyPods.Count, true)));
        Assert.That(pods.Reason, Is.EqualTo("its pages show different moments"));
    }

    [Test]
    public async Task Collect_FewerObjectsThanCounted_ArePartial()
    {
        var pods = await FaultyPods.CoverAsync(FaultyPods.At(0) with { Change = page => page.Replace("\"remainingItemCount\":3", "\"remainingItemCount\":5", StringComparison.Ordinal) });

        Assert.That((pods.Status, pods.Count, pods.Changed), Is.EqualTo((CoverageStatus.Partial, FaultyPods.Count, true)));
        Assert.That(pods.Reason, Is.EqualTo("objects that the server counted and did not send: 2"));
    }

    [Test]
    public async Task Collect_MoreObjectsThanCounted_AreAChangedListThatLacksNothing()
    {
        var pods = await FaultyPods.CoverAsync(FaultyPods.At(0) with { Change = page => page.Replace("\"remainingItemCount\":3", "\"remainingItemCount\":1", StringComparison.Ordinal) });

        Assert.That((pods.Status, pods.Count, pods.Changed), Is.EqualTo((CoverageStatus.Complete, FaultyPods.Count, true)));
    }

    [Test]
    public async Task Collect_ObjectsThatComeTwice_AreKeptOnce()
    {
        var pods = await FaultyPods.CoverAsync(FaultyPods.InPages with { Added = new Dictionary<string, IReadOnlyList<string>> { [FaultyPods.Path] = [Named("twice"), Named("twice"), Named("\\u0074wice")] } });

        Assert.That((pods.Status, pods.Count, pods.Changed), Is.EqualTo((CoverageStatus.Partial, FaultyPods.Count + 1, true)));
        Assert.That(pods.Reason, Is.EqualTo("objects that came twice, of which the first is kept: 2"));
    }

    [Test]
    public async Task Collect_ServerThatIgnoresContinue_IsBrokenOffAtTheFirstRepetition()
    {
        await using var collecting = await Collecting.FromAsync(FaultyPods.InPages with { Faults = [FaultyPods.At(0) with { Change = WithToken }] });

        var pods = await collecting.CoverPodsAsync(new HastyTime());

        Assert.That((pods.Status, pods.Count, pods.Pages), Is.EqualTo((CoverageStatus.Partial, 4, 2)));
        Assert.That(pods.Reason, Is.EqualTo("broken off: the server repeats a page without end; objects that came twice, of which the first is kept: 4"));
        Assert.That(collecting.Server.Requests.Count(request => request.Contains("continue=token", StringComparison.Ordinal)), Is.LessThanOrEqualTo(2));

        static string WithToken(string page) => System.Text.Json.Nodes.JsonNode.Parse(page) is { } list ? Rewrite(list) : page;
    }

    [Test]
    public async Task Collect_TokenThatLeadsToItself_IsBrokenOff()
    {
        var pods = await FaultyPods.CoverAsync(FaultyPods.At(2) with { Change = page => page.Replace("\"continue\":\"8\"", "\"continue\":\"4\"", StringComparison.Ordinal) });

        Assert.That((pods.Status, pods.Count, pods.Pages), Is.EqualTo((CoverageStatus.Partial, 8, 2)));
        Assert.That(pods.Reason, Is.EqualTo("broken off: the server's continue token leads nowhere"));
    }

    [Test]
    public async Task Collect_EmptyPagesWithoutEnd_AreBrokenOff()
    {
        var page = 0;
        var pods = await FaultyPods.CoverAsync(FaultyPods.At(0) with { Change = _ => $$$"""{"kind":"PodList","metadata":{"resourceVersion":"1","continue":"{{{++page}}}"},"items":[]}""" });

        Assert.That((pods.Status, pods.Count, pods.Pages, pods.Reason), Is.EqualTo((CoverageStatus.Partial, 0, 10, "broken off: the server sends empty pages without end")));
    }

    [Test]
    public async Task Collect_MorePagesWithoutEnd_AreBrokenOffAtTheLimitOfObjects()
    {
        var page = 0;
        await using var collecting = await Collecting.FromAsync(
            new ReplayOptions { Faults = [FaultyPods.At(0) with { Change = _ => $$$"""{"kind":"PodList","metadata":{"resourceVersion":"1","continue":"{{{++page}}}"},"items":[{{{Named($"pod-{page:00000}")}}}]}""" }] },
            new CollectionOptions { MostObjectsPerList = 100 });

        var pods = await collecting.CoverPodsAsync(new HastyTime());

        Assert.That((pods.Status, pods.Count, pods.Reason), Is.EqualTo((CoverageStatus.Partial, 100, "broken off: more than 100 objects came")));
    }

    [Test]
    public async Task Collect_NextPage_IsAskedForBeforeThisOneEnds()
    {
        // The first page waits in mid-body for the second to be asked for.
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        const string Head = """{"kind":"PodList","metadata":{"resourceVersion":"649","continue":"4"},"items":[""";
        var pods = await FaultyPods.CoverAsync(
            FaultyPods.At(1) with
            {
                Generate = async (body, cancellation) =>
                {
                    await body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Head), cancellation);
                    await body.FlushAsync(cancellation);
                    await asked.Task.WaitAsync(cancellation);
                    await body.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"{Named("first")}]}}"), cancellation);
                },
            },
            FaultyPods.At(2) with { Before = asked.SetResult });

        Assert.That((pods.Status, pods.Count, pods.Pages), Is.EqualTo((CoverageStatus.Complete, 8, 3)));
    }

    private static string Named(string name) => $$$"""{"metadata":{"name":"{{{name}}}","namespace":"zzz"}}""";

    /// <summary>The first page with a new token each time.</summary>
    private static string Rewrite(System.Text.Json.Nodes.JsonNode list)
    {
        list["metadata"]!["continue"] = $"token-{Guid.NewGuid():N}";
        return list.ToJsonString();
    }
}
