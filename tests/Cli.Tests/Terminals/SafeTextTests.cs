using ComplianceAudit.Cli.Terminals;

namespace ComplianceAudit.Cli.Tests.Terminals;

internal sealed class SafeTextTests
{
    [TestCase("plain", "plain")]
    [TestCase("naïve 日本語 🙂", "naïve 日本語 🙂")]
    [TestCase("red \u001b[31mtext\u001b[0m", "red [31mtext[0m")]
    [TestCase("title \u001b]0;pwned\u0007", "title ]0;pwned")]
    [TestCase("c1 \u009b31m", "c1 31m")]
    [TestCase("two\nlines\r\nand\ttab", "two lines  and tab")]
    [TestCase("line\u2028separator", "line separator")]
    [TestCase("bidi \u202eevil\u202c \u2066x\u2069", "bidi evil x")]
    [TestCase("zero\u200bwidth\ufeff", "zerowidth")]
    [TestCase("del\u007f bs\b nul\0", "del bs nul")]
    public void Line_HostileText_IsHarmless(string text, string expected) =>
        Assert.That(SafeText.Line(text), Is.EqualTo(expected));

    [Test]
    public void Line_HalfACharacter_IsReplaced() =>
        Assert.That(SafeText.Line("lone " + (char)0xD800 + " surrogate"), Is.EqualTo("lone \ufffd surrogate"));

    [Test]
    public void Lines_Excerpt_KeepsItsLines() =>
        Assert.That(SafeText.Lines("a:1:2: X1: no\r\n  | \u001b[2Jkey\n  | ..^"), Is.EqualTo("a:1:2: X1: no\n  | [2Jkey\n  | ..^"));
}
