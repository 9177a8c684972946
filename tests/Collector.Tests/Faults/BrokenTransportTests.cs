using System.IO.Compression;
using System.Text;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Tests.Faults;

/// <summary>Connections that break below HTTP. An end without TLS's farewell is no end of an answer, and a connection that died while it rested costs no attempt.</summary>
internal sealed class BrokenTransportTests
{
    private const int Connections = 3;

    /// <summary>A client that is asked for a certificate sends its answer, its end of the handshake and the request.</summary>
    private const int HandshakeAndOneRequest = 3;

    /// <summary>More than a handshake and two answers.</summary>
    private const int Records = 16;

    /// <summary>Between two records, where TLS alone could take it for an end, and in the middle of one.</summary>
    [TestCase(false)]
    [TestCase(true)]
    public async Task Collect_ConnectionsThatEndWithoutFarewell_AreAskedAgain(bool inMidRecord)
    {
        await using var collecting = await Collecting.FromAsync(FaultyPods.InPages);
        using var relay = new TlsRelay(collecting.Server.Endpoint) { ServerRecords = Records, InMidRecord = inMidRecord, Most = Connections };
        collecting.Through(relay.Endpoint);

        var pods = await collecting.CoverPodsAsync(new HastyTime());

        Assert.That((pods.Status, pods.Count, pods.Changed), Is.EqualTo((CoverageStatus.Complete, FaultyPods.Count, false)));
        Assert.That(relay.Broken, Is.EqualTo(Connections));
    }

    [Test]
    public async Task Collect_ConnectionsResetBetweenRequests_CostNoPage()
    {
        await using var collecting = await Collecting.FromAsync(FaultyPods.InPages);
        using var relay = new TlsRelay(collecting.Server.Endpoint) { ClientRecords = HandshakeAndOneRequest };
        collecting.Through(relay.Endpoint);
        var time = new HastyTime();

        var pods = await collecting.CoverPodsAsync(time);

        Assert.That((pods.Status, pods.Count, pods.Pages), Is.EqualTo((CoverageStatus.Complete, FaultyPods.Count, 3)));
        Assert.That(relay.Broken, Is.GreaterThan(3));
        Assert.That(time.Pauses, Has.Count.LessThanOrEqualTo(2), "reviews are posted, which is done again with a pause alone");
        Assert.That(collecting.Server.Requests.Count(request => request.Contains(FaultyPods.Path, StringComparison.Ordinal)), Is.EqualTo(3));
    }

    /// <summary>A server that says gzip and ends its stream early, with HTTP saying that this is all.</summary>
    [TestCase(0.3)]
    [TestCase(0.9)]
    public async Task Collect_CompressedStreamThatLacksItsEnd_IsNotTakenForAll(double part)
    {
        var packed = Pack($$$"""{"kind":"PodList","metadata":{"resourceVersion":"649"},"items":[{{{string.Join(',', Enumerable.Range(0, 500).Select(Pod))}}}]}""");
        var fault = FaultyPods.At(1) with
        {
            Headers = new Dictionary<string, string> { ["Content-Encoding"] = "gzip" },
            Generate = (body, cancellation) => body.WriteAsync(packed.AsMemory(0, (int)(packed.Length * part)), cancellation).AsTask(),
        };

        var pods = await FaultyPods.CoverAsync(FaultyPods.InPages with { Faults = [fault] });

        Assert.That((pods.Status, pods.Count, pods.Pages), Is.EqualTo((CoverageStatus.Complete, FaultyPods.Count, 3)));
    }

    private static string Pod(int number) => $$$"""{"metadata":{"name":"{{{number * number:000000}}}"}}""";

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
