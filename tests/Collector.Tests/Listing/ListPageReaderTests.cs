using System.Text;
using System.Text.Json;
using ComplianceAudit.Collector.Listing;
using ComplianceAudit.Collector.Serving;

namespace ComplianceAudit.Collector.Tests.Listing;

internal sealed class ListPageReaderTests
{
    private const string Page = """
        {"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"649","continue":"next"},"items":[{"metadata":{"name":"a"},"spec":{"items":[1,{"b":[]}]}}, {"x":"\u00e9}"},{}]}

        """;

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(4096)]
    public async Task Read_AnyChunking_TakesEveryObjectAsItStands(int chunk)
    {
        using var body = new ChunkedStream(Encoding.UTF8.GetBytes(Page), chunk);

        var page = await ListPageReader.ReadAsync(body, Take, CancellationToken.None);

        Assert.That(page.Objects.Select(one => Encoding.UTF8.GetString(one.Redacted)), Is.EqualTo(new[] { """{"metadata":{"name":"a"},"spec":{"items":[1,{"b":[]}]}}""", """{"x":"\u00e9}"}""", "{}" }));
        Assert.That((page.ResourceVersion, page.Continue), Is.EqualTo(("649", "next")));
    }

    [Test]
    public async Task Read_ObjectLargerThanTheBuffer_IsTakenWhole()
    {
        var large = $$"""{"data":"{{new string('x', 300_000)}}"}""";
        using var body = new ChunkedStream(Encoding.UTF8.GetBytes($$$"""{"items":[{},{{{large}}}],"metadata":{"resourceVersion":"1"}}"""), 50_000);

        var page = await ListPageReader.ReadAsync(body, Take, CancellationToken.None);

        Assert.That(page.Objects.Select(one => one.Redacted.Length), Is.EqualTo(new[] { 2, large.Length }));
        Assert.That(page.ResourceVersion, Is.EqualTo("1"));
    }

    [TestCase("""{"kind":"PodList","items":null}""", 0)]
    [TestCase("""{"kind":"PodList","items":[]}""", 0)]
    public async Task Read_NoObjects_IsAnEmptyPage(string text, int count)
    {
        using var body = new ChunkedStream(Encoding.UTF8.GetBytes(text), 5);

        var page = await ListPageReader.ReadAsync(body, Take, CancellationToken.None);

        Assert.That(page.Objects, Has.Count.EqualTo(count));
    }

    [TestCase("")]
    [TestCase("<html>")]
    [TestCase("[]")]
    [TestCase("""{"kind":"Status","code":200}""")]
    [TestCase("""{"items":[{"a":1},{"b":""")]
    [TestCase("""{"items":[{"a":1}]""")]
    [TestCase("""{"items":[1]}""")]
    [TestCase("""{"items":{}}""")]
    [TestCase("""{"items":[]} {"items":[]}""")]
    public void Read_NoListOrCutOff_IsRefused(string text)
    {
        using var body = new ChunkedStream(Encoding.UTF8.GetBytes(text), 3);

        Assert.That(() => ListPageReader.ReadAsync(body, Take, CancellationToken.None), Throws.InstanceOf<JsonException>());
    }

    [Test]
    public void Read_ObjectBeyondTheLimit_SaysSo()
    {
        var json = new byte[17 * 1024 * 1024];
        json.AsSpan().Fill((byte)'x');
        "{\"items\":[{\"a\":\""u8.CopyTo(json);
        using var body = new MemoryStream(json);

        Assert.That(() => ListPageReader.ReadAsync(body, Take, CancellationToken.None), Throws.TypeOf<ApiFailure>().With.Message.EqualTo("an object is larger than 16 MiB"));
    }

    private static ListedObject Take(ReadOnlySpan<byte> json) => new(json.ToArray(), null);

    /// <summary>Gives a few bytes at a time, as a network may.</summary>
    private sealed class ChunkedStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, chunk)], cancellationToken);
    }
}
