using ComplianceAudit.Pdf.Text;

namespace ComplianceAudit.Pdf.Tests.Text;

internal sealed class LineBreakerTests
{
    private static readonly TextLook Mono = new(new(Bold: false, Italic: false, Mono: true), default, 10);

    /// <summary>A monospaced character is 6 points wide at this size.</summary>
    [TestCase("", 10, "")]
    [TestCase("one two three", 8, "one two |three")]
    [TestCase("one two", 3, "one |two")]
    [TestCase("a\nb\r\nc", 10, "a|b|c")]
    [TestCase("a\n", 10, "a")]
    [TestCase("/etc/kubernetes/manifests", 12, "/etc/|kubernetes/|manifests")]
    [TestCase("kube-apiserver", 8, "kube-api|server")]
    [TestCase("allowPrivilegeEscalation", 15, "allowPrivilege|Escalation")]
    [TestCase("a --flag=value", 12, "a |--flag=value")]
    [TestCase("x 0123456789abcdef", 10, "x 01234567|89abcdef")]
    [TestCase("eight888 0123456789abcdef", 10, "eight888 |0123456789|abcdef")]
    [TestCase("no\u00a0break at all", 8, "no\u00a0break |at all")]
    [TestCase("end   next", 4, "end |next")]
    public void Break_InAWidthOfCharacters_EndsLinesThere(string text, int characters, string expected)
    {
        using var shaper = new Shaper();
        var atoms = AtomReader.Read(shaper, [new TextRun(text, Mono, Link: null)]);

        var lines = LineBreaker.Break(atoms, Mono, characters * 6.0);

        Assert.That(string.Join('|', lines.Select(line => string.Concat(line.Atoms.Select(atom => atom.Shaped.Text)))), Is.EqualTo(expected));
        Assert.That(lines.Max(line => line.Width), Is.LessThanOrEqualTo((characters * 6.0) + 0.01));
    }

    [Test]
    public void Break_StyleChangesInsideAWord_IsNoPlaceForALinesEnd()
    {
        using var shaper = new Shaper();
        var atoms = AtomReader.Read(shaper, [new TextRun("ab cd", Mono, Link: null), new TextRun("ef gh", Mono, Link: null)]);

        var lines = LineBreaker.Break(atoms, Mono, 6 * 6.0);

        Assert.That(lines.Select(line => string.Concat(line.Atoms.Select(atom => atom.Shaped.Text))), Is.EqualTo(new[] { "ab ", "cdef ", "gh" }));
    }
}
