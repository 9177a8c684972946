using System.Buffers;
using System.Text;

namespace ComplianceAudit.Snapshots.Tests;

/// <summary>Facts that a redactor elsewhere has been over: its placeholders stay unknown, and nothing else of them is believed.</summary>
public sealed partial class RedactorTests
{
    private const string Facts = "facts.complianceaudit.io/v1";

    private static readonly SourceName Component = SourceName.Parse("Component");

    [Test]
    public void RedactAgain_PlaceholderOfAFlag_GetsANumberOfOurs()
    {
        var text = RedactAgain(new Redactor(Samples.Plan()), "worker-1", """
            {"spec":{"component":"kubelet","sources":[{"flags":[{"name":"made-up","value":{"$redacted":{"id":"redacted:arg:7","length":12,"credentialLike":true,"flag":"--other"}}}]}]}}
            """);

        Assert.That(text, Does.Contain("""{"name":"made-up","value":{"$redacted":{"id":"redacted:elsewhere:1","length":12,"credentialLike":true,"flag":"--made-up"}}}"""));
    }

    [TestCase("""{"spec":{"a":{"$redacted":{"id":"redacted:field:1","length":3,"credentialLike":false}}}}""")]
    [TestCase("""{"spec":{"a":[{"$redacted":{"id":"redacted:field:1","length":3,"credentialLike":false}}]}}""")]
    [TestCase("""{"spec":{"content":{"kind":"Other","a":{"$redacted":{"credentialLike":false,"length":3,"id":"redacted:field:1"}}}}}""")]
    [TestCase("""{"spec":{"content":{"$redacted":{"id":"redacted:file:1","length":3,"more":"text"}}}}""")]
    public void RedactAgain_PlaceholderAnywhere_StaysOne(string json)
    {
        var text = RedactAgain(new Redactor(Samples.Plan()), "worker-1", json);

        Assert.That(text, Does.Contain("""{"$redacted":{"id":"redacted:elsewhere:1","length":3,"credentialLike":false}}"""));
    }

    [Test]
    public void RedactAgain_EqualIds_AreOneValueOfOneRedactorAndNotOfTwo()
    {
        const string Json = """{"spec":{"a":{"$redacted":{"id":"redacted:field:1"}},"b":{"$redacted":{"id":"redacted:field:1"}},"c":{"$redacted":{"id":"redacted:field:2"}}}}""";
        var redactor = new Redactor(Samples.Plan());

        var texts = (RedactAgain(redactor, "worker-1", Json), RedactAgain(redactor, "worker-2", Json));

        Assert.That(texts.Item1.Split("redacted:elsewhere:").Skip(1).Select(part => part[0]), Is.EqualTo("112"));
        Assert.That(texts.Item2.Split("redacted:elsewhere:").Skip(1).Select(part => part[0]), Is.EqualTo("334"));
    }

    [TestCase("""{"spec":{"a":{"$redacted":{"id":"x"},"b":1}}}""")]
    [TestCase("""{"spec":{"a":{"b":1,"$redacted":{"id":"x"}}}}""")]
    [TestCase("""{"spec":{"a":{"$redacted":{"id":["x"]}}}}""")]
    [TestCase("""{"spec":{"a":{"$redacted":"x"}}}""")]
    public void RedactAgain_WhatIsNoPlaceholder_IsEscapedAsAForgery(string json)
    {
        var text = RedactAgain(new Redactor(Samples.Plan()), "worker-1", json);

        Assert.That(text, Does.Contain("\"$$redacted\":"));
    }

    [TestCase("""{"id":"ID","length":-5,"credentialLike":"yes"}""")]
    [TestCase("""{"id":"ID","length":1e300}""")]
    [TestCase("""{"id":17,"length":"9"}""")]
    public void RedactAgain_PlaceholderOfNonsense_KeepsNoneOfIt(string stated)
    {
        var text = RedactAgain(new Redactor(Samples.Plan()), "worker-1", """{"spec":{"a":{"$redacted":STATED}}}""".Replace("STATED", stated, StringComparison.Ordinal).Replace("ID", new string('x', 5000), StringComparison.Ordinal));

        Assert.That(text, Does.Contain("""{"$redacted":{"id":"redacted:elsewhere:1","length":0,"credentialLike":false}}"""));
    }

    private static string RedactAgain(Redactor redactor, string redactedBy, string json)
    {
        var output = new ArrayBufferWriter<byte>();
        redactor.RedactAgain(Component, Facts, "Component", Encoding.UTF8.GetBytes(json), redactedBy, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
