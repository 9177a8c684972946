using ComplianceAudit.Reports.Model;

namespace ComplianceAudit.Reports.Tests.Model;

internal sealed class WordsTests
{
    [TestCase("https://www.cisecurity.org/benchmark/kubernetes", true)]
    [TestCase("http://example.com/", true)]
    [TestCase("javascript:alert(1)", false)]
    [TestCase("data:text/html,x", false)]
    [TestCase("file:///etc/passwd", false)]
    [TestCase("//example.com", false)]
    [TestCase("", false)]
    public void Link_Address_IsOfferedOnlyWhenItIsWeb(string text, bool offered)
    {
        var address = Words.Link(text);

        Assert.That(address, Is.EqualTo(offered ? text : ""));
    }

    [Test]
    public void Anchor_OfAnyText_HoldsNothingThatEndsAnAttribute()
    {
        var anchor = Words.Anchor("control", "CIS \"x\"", "5.2.1");

        Assert.That(anchor, Is.EqualTo("control-cis--x--5-2-1"));
    }

    [TestCase("noSubject", "no subject")]
    [TestCase("inherited: the provider runs it", "inherited from the provider: the provider runs it")]
    [TestCase("notInVersion: since 1.29", "not in this version: since 1.29")]
    [TestCase("pods: denied", "pods: denied")]
    [TestCase("", "")]
    public void Reason_WithACode_SpellsItOut(string reason, string expected)
    {
        var words = Words.Reason(reason);

        Assert.That(words, Is.EqualTo(expected));
    }

    [TestCase("CIS Kubernetes Benchmark", "CIS Kubernetes Benchmark 1.12")]
    [TestCase("CIS Kubernetes Benchmark 1.12, by us", "CIS Kubernetes Benchmark 1.12, by us")]
    public void Title_OfAPack_NamesItsVersionOnce(string title, string expected)
    {
        var full = Words.Title(SampleAssessment.Value.Packs[0] with { Title = title });

        Assert.That(full, Is.EqualTo(expected));
    }
}
