using System.Text;
using System.Text.Json;
using ComplianceAudit.Collector.Listing;
using ComplianceAudit.Collector.Serving;

namespace ComplianceAudit.Collector.Tests.Listing;

internal sealed class ListPageReaderTests
{
    private const string Page = """
        {"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"649","continue":"next","remainingItemCount":7},"items":[{"metadata":{"name":"a"},"spec":{"items":[1,{"b":[]}]}}, {"x":"\u00e9}\\\"{"},{}]}

        """;

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(4096)]
    public async Task Read_AnyChunking_TakesEveryObjectAsItStands(int chunk)
    {
        var sink = await ReadAsync(Page, chunk);

        Assert.That(sink.Objects, Is.EqualTo(new[] { """{"metadata":{"name":"a"},"spec":{"items":[1,{"b":[]}]}}""", """{"x":"\u00e9}\\\"{"}""", "{}" }));
        Assert.That((sink.Kind, sink.Head), Is.EqualTo(("PodList", new PageHead("649", "next", 7))));
    }

    [Test]
    public async Task Read_MetadataBeforeObjects_IsToldBeforeThem()
    {
        var sink = await ReadAsync(Page, 4096);

        Assert.That(sink.ObjectsBeforeHead, Is.Zero);
    }

    [Test]
    public async Task Read_MetadataAfterObjects_IsTakenToo()
    {
        var sink = await ReadAsync("""{"apiVersion":"example.com/v1","items":[{},{}],"kind":"WidgetList","metadata":{"resourceVersion":"1","continue":""}}""", 5);

        Assert.That((sink.ObjectsBeforeHead, sink.Head), Is.EqualTo((2, new PageHead("1", "", null))));
    }

    [Test]
    public async Task Read_ObjectLargerThanTheBuffer_IsTakenWhole()
    {
        var large = $$"""{"data":"{{new string('x', 600_000)}}"}""";

        var sink = await ReadAsync($$$"""{"kind":"PodList","items":[{},{{{large}}},{"a":1}]}""", 50_000);

        Assert.That(sink.Objects, Is.EqualTo(new[] { "{}", large, """{"a":1}""" }));
    }

    [Test]
    public async Task Read_ObjectBeyondTheLimit_IsPassedOverAndCostsNoOther()
    {
        var large = $$"""{"data":"{{new string('x', 17 * 1024 * 1024)}}"}""";

        var sink = await ReadAsync($$$"""{"kind":"PodList","items":[{},{{{large}}},{"a":1}],"metadata":{"resourceVersion":"7"}}""", 50_000);

        Assert.That((sink.Objects, sink.PassedOver), Is.EqualTo((new[] { "{}", """{"a":1}""" }, 1)));
        Assert.That(sink.Head.ResourceVersion, Is.EqualTo("7"));
    }

    [TestCase("""{"kind":"PodList","items":null}""")]
    [TestCase("""{"kind":"PodList","items":[]}""")]
    [TestCase("""{"kind":"PodList","items":[ ],"other":{"items":[{}]}}""")]
    public async Task Read_NoObjects_IsAnEmptyPage(string text)
    {
        var sink = await ReadAsync(text, 5);

        Assert.That(sink.Objects, Is.Empty);
    }

    [TestCase("")]
    [TestCase("<html>")]
    [TestCase("[]")]
    [TestCase("""{"kind":"Status","code":200}""")]
    [TestCase("""{"kind":"PodList","items":[{"a":1},{"b":""")]
    [TestCase("""{"kind":"PodList","items":[{"a":1}]""")]
    [TestCase("""{"kind":"PodList","items":[1]}""")]
    [TestCase("""{"kind":"PodList","items":[{},]}""")]
    [TestCase("""{"kind":"PodList","items":[,{}]}""")]
    [TestCase("""{"kind":"PodList","items":[{} {}]}""")]
    [TestCase("""{"kind":"PodList","items":[{}}]}""")]
    [TestCase("""{"kind":"PodList","items":{}}""")]
    [TestCase("""{"kind":"PodList","items":[{}],"items":[]}""")]
    [TestCase("""{"metadata":{},"kind":"PodList","metadata":{},"items":[]}""")]
    [TestCase("""{"kind":"PodList","items":[]} {"items":[]}""")]
    public void Read_NoListOrCutOff_IsRefused(string text) =>
        Assert.That(() => ReadAsync(text, 3), Throws.InstanceOf<JsonException>());

    [Test]
    public void Read_ListOfNoKind_SaysSo() =>
        Assert.That(() => ReadAsync("""{"items":[]}""", 3), Throws.TypeOf<UnusableAnswerException>().With.Message.EqualTo("the answer states no kind"));

    [Test]
    public void Read_EnvelopeBeyondTheLimit_SaysSo()
    {
        var text = $$"""{"kind":"PodList","metadata":{"continue":"{{new string('x', 17 * 1024 * 1024)}}"},"items":[]}""";

        Assert.That(() => ReadAsync(text, 1024 * 1024), Throws.TypeOf<ApiFailure>().With.Message.EqualTo("what the page states around its objects is larger than 16 MiB"));
    }

    private static async Task<Sink> ReadAsync(string text, int chunk)
    {
        var sink = new Sink();
        using var body = new ChunkedStream(Encoding.UTF8.GetBytes(text), chunk);
        using var patience = new Patience(TimeProvider.System, CancellationToken.None);
        await ListPageReader.ReadAsync(new AnswerBody(body, patience), sink);
        return sink;
    }

    /// <summary>Keeps what it is given.</summary>
    private sealed class Sink : IPageSink
    {
        public List<string> Objects { get; } = [];

        public string Kind { get; private set; } = "";

        public PageHead Head { get; private set; } = new("", "", null);

        public int ObjectsBeforeHead { get; private set; }

        public int PassedOver { get; private set; }

        public bool Arrive(int bytes) => true;

        public void TakeKind(string kind) => Kind = kind;

        public void TakeHead(PageHead head) => (Head, ObjectsBeforeHead) = (head, Objects.Count);

        public bool TakeObject(ReadOnlySpan<byte> json)
        {
            Objects.Add(Encoding.UTF8.GetString(json));
            return true;
        }

        public void PassOver() => PassedOver++;
    }

    /// <summary>Gives a few bytes at a time, as a network may.</summary>
    private sealed class ChunkedStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, chunk)], cancellationToken);
    }
}
