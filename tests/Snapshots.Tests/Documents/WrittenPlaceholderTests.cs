using System.Text;
using ComplianceAudit.Snapshots.Documents;

namespace ComplianceAudit.Snapshots.Tests.Documents;

/// <summary>A placeholder that is passed over as it is always written is what a JSON reader makes of it.</summary>
internal sealed class WrittenPlaceholderTests
{
    [TestCase("""{"$redacted":{"id":"redacted:env:3","length":12,"credentialLike":true}}""")]
    [TestCase("""{"$redacted":{"id":"redacted:arg:31","length":0,"credentialLike":false,"flag":"--token"}}""")]
    [TestCase("""{"$redacted":{"id":"","length":999999999,"credentialLike":false}}""")]
    public void TryTake_AsWritten_TakesItAlone(string json)
    {
        var taken = WrittenPlaceholder.TryTake(Encoding.UTF8.GetBytes(json + ""","next":1"""), out var placeholder);

        Assert.That(taken, Is.True);
        Assert.That(Encoding.UTF8.GetString(placeholder.Json), Is.EqualTo(json));
        Assert.That(placeholder.ToValue(), Is.EqualTo(Read(json, DocumentPools.Alone())));
    }

    [TestCase("""{"$redacted":{"id":"redacted:env:3","length":12,"credentialLike":true}""")]
    [TestCase("""{"$redacted":{"id":"redacted:env:3","length":12,"credentialLike":true},"more":1}""")]
    [TestCase("""{"$redacted":{"id":"redacted:env:3","length":12,"credentialLike":true,"flag":""}}""")]
    [TestCase("""{"$redacted":{"id":"redacted:env:3","length":012,"credentialLike":true}}""")]
    [TestCase("""{"$redacted":{"id":"redacted:env:3","length":-1,"credentialLike":true}}""")]
    [TestCase("""{"$redacted":{"id":"redacted:env:3","length":,"credentialLike":true}}""")]
    [TestCase("""{"$redacted":{"id":"redacted:env:3","length":4294967297,"credentialLike":true}}""")]
    [TestCase("""{"$redacted":{"id":"redacted:\u0065nv:3","length":12,"credentialLike":true}}""")]
    [TestCase("""{"$redacted":{"id":"redacted:é:3","length":12,"credentialLike":true}}""")]
    [TestCase("""{"$redacted":{"length":12,"id":"redacted:env:3","credentialLike":true}}""")]
    [TestCase("""{"$redacted":{"id":"redacted:env:3","length":12,"credentialLike":tru""")]
    public void TryTake_WrittenOtherwise_LeavesItToAReader(string json)
    {
        var taken = WrittenPlaceholder.TryTake(Encoding.UTF8.GetBytes(json), out _);

        Assert.That(taken, Is.False);
    }

    [Test]
    public void Parse_OnePlaceholderManyTimes_IsTheSame()
    {
        const string Json = """{"$redacted":{"id":"redacted:env:3","length":12,"credentialLike":true,"flag":"--db"}}""";

        var met = Read($$"""{"a":{{Json}},"b":{{Json}},"c":{{Json}}}""", "a", "b", "c");

        Assert.That(met, Is.All.EqualTo(new RedactedValue("redacted:env:3", 12, true, "--db")));
    }

    private static RedactedValue Read(string json, DocumentPools pools) => Read($$"""{"a":{{json}}}""", pools, "a")[0];

    private static RedactedValue[] Read(string json, params string[] names) => Read(json, DocumentPools.Sharing(DocumentPools.Few), names);

    private static RedactedValue[] Read(string json, DocumentPools pools, params string[] names)
    {
        var document = new DocumentParser(new PropertyNames(), pools).Parse(Encoding.UTF8.GetBytes(json), FieldPlan.Whole, new DocumentPlace("here", 0));
        return [.. names.Select(name => document.RedactedAt(document.Find(name)))];
    }
}
