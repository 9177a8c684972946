using ComplianceAudit.Reports.Templates;

namespace ComplianceAudit.Reports.Tests.Templates;

internal sealed class VisibleTextTests
{
    [TestCase("Deployment web", "Deployment web")]
    [TestCase("\u001b[31m", "\\u{1b}[31m")]
    [TestCase("gpj.\u202eexe", "gpj.\\u{202e}exe")]
    [TestCase("a\u200bb\u2028c", "a\\u{200b}b\\u{2028}c")]
    [TestCase("über 日本 \U0001F600", "über 日本 \U0001F600")]
    public void Of_TextThatHidesOrTurns_SpellsItOut(string text, string expected)
    {
        var visible = VisibleText.Of(text);

        Assert.That(visible, Is.EqualTo(expected));
    }
}
