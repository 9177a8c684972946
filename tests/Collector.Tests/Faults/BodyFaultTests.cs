using System.Security.Cryptography;
using System.Text;
using ComplianceAudit.ReplayServer;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Faults;

/// <summary>Bodies that are not what was asked for: one bad object costs no other, one bad page is asked for again, and none is taken for an empty list.</summary>
internal sealed class BodyFaultTests
{
    private const string Head = """{"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"1"},"items":[""";
    private const string NotJson = "the answer is not the JSON that was asked for, or was cut off; asked 5 times";

    [TestCase("""{"kind":"PodList","metadata":{"resourceVersion":"1"},"items":[{"metadata":{"name":"a"}},{"metadata":""", NotJson)]
    [TestCase("""{"kind":"PodList","items":[{"metadata":{"name":"a"}}],"items":[]}""", NotJson)]
    [TestCase("<html><body>Log in</body></html>", NotJson)]
    [TestCase("""{"kind":"ServiceList","items":[{"metadata":{"name":"a"}}]}""", "the answer is of kind 'ServiceList', not PodList; asked 5 times")]
    [TestCase("""{"items":[{"metadata":{"name":"a"}}],"kind":"Status"}""", "the answer is of kind 'Status', not PodList; asked 5 times")]
    [TestCase("""{"items":[]}""", "the answer states no kind; asked 5 times")]
    public async Task Collect_BodyThatIsNoPodList_IsUnreachable(string body, string reason)
    {
        var pods = await FaultyPods.CoverAsync(FaultyPods.At(0) with { Body = body });

        Assert.That((pods.Status, pods.Count, pods.Reason), Is.EqualTo((CoverageStatus.Unreachable, 0, reason)));
    }

    [Test]
    public async Task Collect_PageOfHtml_IsNotReadAtAll()
    {
        var pods = await FaultyPods.CoverAsync(FaultyPods.At(0) with { Headers = new Dictionary<string, string> { ["Content-Type"] = "text/html; charset=utf-8" } });

        Assert.That((pods.Status, pods.Count, pods.Reason), Is.EqualTo((CoverageStatus.Unreachable, 0, "the answer is text/html, not JSON; asked 5 times")));
    }

    [Test]
    public async Task Collect_ItemsNull_IsACompleteEmptyList()
    {
        var pods = await FaultyPods.CoverAsync(FaultyPods.At(0) with { Body = """{"kind":"PodList","metadata":{"resourceVersion":"1"},"items":null}""" });

        Assert.That((pods.Status, pods.Count), Is.EqualTo((CoverageStatus.Complete, 0)));
    }

    [TestCase("""{"metadata":{"name":"b"},"spec":1,"spec":2}""", "SNAP103")]
    [TestCase("""{"metadata":{"name":"b"},"spec":"\ud800"}""", "SNAP108")]
    [TestCase("""{"metadata":{"name":"b"},"spec":{"priority":1e999}}""", "SNAP107")]
    public async Task Collect_ObjectThatCannotBeStored_CostsNoOther(string bad, string code)
    {
        var pods = await FaultyPods.CoverAsync(FaultyPods.At(0) with { Body = $$"""{{Head}}{{Named("a")}},{{bad}},{{Named("c")}}]}""" });

        Assert.That((pods.Status, pods.Count, pods.Reason), Is.EqualTo((CoverageStatus.Partial, 2, $"objects that cannot be stored: 1 ({code})")));
    }

    [Test]
    public async Task Collect_InvalidUtf8_CostsNoOtherObject()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes(Head), .. """{"metadata":{"name":"a"},"spec":{"nodeName":"""u8, (byte)'"', 0xC3, 0x28, .. "\"}},"u8, .. Encoding.UTF8.GetBytes(Named("b")), .. "]}"u8];

        var pods = await FaultyPods.CoverAsync(FaultyPods.At(0) with { Generate = (stream, cancellation) => stream.WriteAsync(body, cancellation).AsTask() });

        Assert.That((pods.Status, pods.Count), Is.EqualTo((CoverageStatus.Partial, 1)));
        Assert.That(pods.Reason, Does.StartWith("objects that cannot be stored: 1 (SNAP10"));
    }

    [Test]
    public async Task Collect_AnnotationOfTenMegabytes_IsStoredAsItsLength()
    {
        var large = """{"metadata":{"name":"b","annotations":{"note":"MUCH"}}}""".Replace("MUCH", new string('x', 10_000_000), StringComparison.Ordinal);

        var pods = await FaultyPods.CoverAsync(FaultyPods.At(0) with { Body = $$"""{{Head}}{{Named("a")}},{{large}},{{Named("c")}}]}""" });

        Assert.That((pods.Status, pods.Count), Is.EqualTo((CoverageStatus.Complete, 3)));
    }

    [Test]
    public async Task Collect_BodyOfTwoGigabytes_CostsOneObjectAndNoMemory()
    {
        var pods = await FaultyPods.CoverAsync(FaultyPods.At(0) with
        {
            Generate = async (stream, cancellation) =>
            {
                var piece = new byte[1024 * 1024];
                piece.AsSpan().Fill((byte)'x');
                await stream.WriteAsync(Encoding.UTF8.GetBytes($$"""{{Head}}{{Named("a")}},{"metadata":{"name":"b"},"spec":{"nodeName":" """), cancellation);
                for (var written = 0; written < 2048; written++)
                    await stream.WriteAsync(piece, cancellation);
                await stream.WriteAsync(Encoding.UTF8.GetBytes($"\"}}}},{Named("c")}]}}"), cancellation);
            },
        });

        Assert.That((pods.Status, pods.Count, pods.Reason), Is.EqualTo((CoverageStatus.Partial, 2, "objects that cannot be stored: 1 (SNAP105)")));
    }

    [Test]
    public async Task Collect_ObjectsThatPackAsABombDoes_MakeAFileThatOpens()
    {
        const int Objects = 300;
        var same = new string('x', 300_000);
        await using var collecting = await Collecting.FromAsync(new ReplayOptions
        {
            Faults =
            [
                FaultyPods.At(0) with
                {
                    Generate = async (stream, cancellation) =>
                    {
                        await stream.WriteAsync(Encoding.UTF8.GetBytes(Head), cancellation);
                        for (var number = 100; number < 100 + Objects; number++)
                            await stream.WriteAsync(Encoding.UTF8.GetBytes($$$"""{{{(number > 100 ? "," : "")}}}{"metadata":{"name":"pod-{{{number}}}"},"spec":{"nodeName":"{{{same}}}"}}"""), cancellation);
                        await stream.WriteAsync("]}"u8.ToArray(), cancellation);
                    },
                },
            ],
        });

        var collected = await collecting.RunAsync("pods");

        var snapshot = Snapshot.Open(collected.Path);
        Assert.That(snapshot.List(SourceName.Parse("pods")), Has.Count.EqualTo(Objects));
        Assert.That(snapshot.Manifest.Members.Sum(member => member.Size), Is.GreaterThan(64 * 1024 * 1024), "below that, readers mind no ratio");
    }

    [Test]
    public async Task Collect_MoreBytesThanAListMayHave_KeepsWhatCameBefore()
    {
        await using var collecting = await Collecting.FromAsync(
            new ReplayOptions { Faults = [FaultyPods.At(0) with { Body = $$"""{{Head}}{{Named("a")}},{{new string(' ', 3_000_000)}}{{Named("b")}}]}""" }] },
            new CollectionOptions { MostBytesPerList = 1_000_000 });

        var pods = await collecting.CoverPodsAsync(new HastyTime());

        Assert.That((pods.Status, pods.Count, pods.Reason), Is.EqualTo((CoverageStatus.Partial, 1, "broken off: more than 1000000 bytes came")));
    }

    [Test]
    public async Task Collect_HundredThousandObjectsInOneBody_HoldFewOfThem()
    {
        const int Objects = 100_000;
        const long Bound = 160L * 1024 * 1024;
        var noise = Convert.ToHexString(RandomNumberGenerator.GetBytes(60_000));
        var (before, most) = (0L, 0L);
        var pods = await FaultyPods.CoverAsync(FaultyPods.At(0) with
        {
            Generate = async (stream, cancellation) =>
            {
                before = GC.GetTotalMemory(forceFullCollection: true);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(Head), cancellation);
                for (var number = 0; number < Objects; number++)
                {
                    var text = $$$"""{{{(number > 0 ? "," : "")}}}{"metadata":{"name":"pod-{{{number:0000000}}}","namespace":"n"},"spec":{"nodeName":"{{{noise.AsSpan(number % 100_000, 2_000)}}}"}}""";
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
                    if (number % 10_000 == 9_999)
                        most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
                }

                await stream.WriteAsync("]}"u8.ToArray(), cancellation);
            },
        });

        Assert.That((pods.Status, pods.Count, pods.Pages), Is.EqualTo((CoverageStatus.Complete, Objects, 1)));
        Assert.That(most - before, Is.LessThan(Bound), "the body alone is 200 MB");
    }

    private static string Named(string name) => $$$"""{"metadata":{"name":"{{{name}}}","namespace":"zzz"}}""";
}
