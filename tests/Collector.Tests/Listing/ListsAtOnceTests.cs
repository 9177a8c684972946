using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Listing;

/// <summary>Several lists are read at once, and all of them together no faster than allowed.</summary>
internal sealed class ListsAtOnceTests
{
    private static readonly string[] Sources = ["pods", "services", "serviceaccounts", "configmaps"];

    [Test]
    public async Task Collect_SeveralLists_AreReadAtOnce()
    {
        // Each list is held back until all of them have been asked for: nodes and namespaces, which every collection reads, may come first.
        var (asked, all) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await using var collecting = await Collecting.FromAsync(new ReplayOptions
        {
            Faults =
            [
                .. Sources.Select(source => new ReplayFault($"/api/v1/{source}", 1)
                {
                    Before = () =>
                    {
                        if (Interlocked.Increment(ref asked) == Sources.Length)
                            all.SetResult();
                    },
                    Generate = async (body, cancellation) =>
                    {
                        await all.Task.WaitAsync(cancellation);
                        await body.WriteAsync(System.Text.Encoding.UTF8.GetBytes($$$"""{"kind":"{{{KindOf(source)}}}List","metadata":{"resourceVersion":"1"},"items":[]}"""), cancellation);
                    },
                }),
            ],
        });

        var collected = await collecting.RunAsync(Sources);

        Assert.That(collected.Coverage.Where(one => Sources.Contains(one.Source.Resource)).Select(one => one.Status), Is.All.EqualTo(CoverageStatus.Complete));
    }

    [TestCase(1)]
    [TestCase(5)]
    public async Task Collect_RequestsPerSecond_AreNoMoreThanAllowed(int perSecond)
    {
        await using var collecting = await Collecting.FromAsync(options: new CollectionOptions { RequestsPerSecond = perSecond });
        var time = new HastyTime();

        await collecting.RunAsync(time, Collecting.Plan(Sources));

        var least = TimeSpan.FromSeconds((collecting.Server.Requests.Count - perSecond) / (double)perSecond);
        Assert.That(time.GetElapsedTime(0), Is.GreaterThanOrEqualTo(least));
    }

    private static string KindOf(string source) => source switch
    {
        "pods" => "Pod",
        "services" => "Service",
        "serviceaccounts" => "ServiceAccount",
        _ => "ConfigMap",
    };
}
