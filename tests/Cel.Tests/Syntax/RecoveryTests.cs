using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Syntax;

/// <summary>Every mistake is reported once, beside those in the healthy parts, and none that only follows from another.</summary>
public sealed class RecoveryTests
{
    [TestCase("nme == 1 && [1, ] && dyn(1 +) && lbl", "1:CEL203 13:CEL211 29:CEL105 34:CEL203")]
    [TestCase("1 + # 2 + nme", "5:CEL101 11:CEL203")]
    [TestCase("a # b", "1:CEL203 3:CEL101")]
    [TestCase("doc.on = nme", "8:CEL101 10:CEL203")]
    [TestCase("doc.on & nme | lbl", "8:CEL101 10:CEL203 14:CEL101 16:CEL203")]
    [TestCase("§§§ + nme", "1:CEL101 7:CEL203")]
    [TestCase("dyn(, nme, )", "5:CEL105 7:CEL203 12:CEL105 1:CEL202")]
    [TestCase("[1 2, nme]", "4:CEL105 7:CEL203")]
    [TestCase("[(1 + 2, nme]", "8:CEL105")]
    [TestCase("[[(1, nme), lbl]", "5:CEL105 13:CEL203 17:CEL105")]
    [TestCase("dyn([1, nme", "12:CEL105 9:CEL203")]
    [TestCase("dyn('abc) && nme", "5:CEL102")]
    [TestCase("dyn('abc)\n&& nme", "5:CEL102 4:CEL203")]
    [TestCase("{'a' 1, 'b': nme}", "6:CEL105 14:CEL203")]
    [TestCase("{1, 2}", "3:CEL105 6:CEL105")]
    [TestCase("doc.on ? nme lbl : other", "10:CEL203 14:CEL105 20:CEL203")]
    [TestCase("doc.on ? nme", "10:CEL203 13:CEL105")]
    [TestCase("doc. && nme", "6:CEL105 9:CEL203")]
    [TestCase("doc.in && nme", "5:CEL107 11:CEL203")]
    [TestCase("doc.`a#b` && nme", "5:CEL113 14:CEL203")]
    [TestCase("if(nme) && lbl", "1:CEL107 4:CEL203 12:CEL203")]
    [TestCase("Pod{name: nme, spec: 1 +} && lbl", "4:CEL110 11:CEL203 25:CEL105 30:CEL203")]
    [TestCase("'a\\qb\\z' + nme", "3:CEL103 6:CEL103 12:CEL203")]
    [TestCase("99999999999999999999 + nme", "1:CEL104 24:CEL203")]
    [TestCase("nme.all(x.y, z) && lbl", "1:CEL203 11:CEL108 20:CEL203")]
    [TestCase("nme.all(x) && lbl", "5:CEL202 15:CEL203")]
    [TestCase("1 + ) nme", "5:CEL105")]
    [TestCase("(((", "4:CEL105")]
    [TestCase("1 2 3 4", "3:CEL105")]
    [TestCase("* * *", "1:CEL105 3:CEL105 5:CEL105 6:CEL105")]
    [TestCase("]", "1:CEL105")]
    [TestCase("", "1:CEL105")]
    [TestCase("// nothing", "11:CEL105")]
    public void Compile_SeveralMistakes_ReportsEachOnce(string expression, string expected)
    {
        var found = Engine.Environment.Compile(new CelSource(expression)).Diagnostics.Select(d => (d.Column, Text: $"{d.Column}:{d.Code}"));

        Assert.That(found.OrderBy(d => d.Column).Select(d => d.Text), Is.EquivalentTo(expected.Split(' ')));
    }

    [Test]
    public void Compile_ManyMistakes_EndsAtAHundred()
    {
        var text = string.Join(" + ", Enumerable.Repeat("'\\q'", 150).Chunk(50).Select(part => $"[{string.Join(", ", part)}]"));

        var found = Engine.Environment.Compile(new CelSource(text));

        Assert.That(found.Diagnostics, Has.Count.EqualTo(100));
    }
}
