using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Syntax;

/// <summary>Texts as long as an expression may be end in a program or in diagnostics, on any stack.</summary>
public sealed class LongInputTests
{
    [TestCase("(", "CEL106")]
    [TestCase("[", "CEL106")]
    [TestCase("{1:", "CEL106")]
    [TestCase("!", "CEL106")]
    [TestCase("-", "CEL106")]
    [TestCase("doc[", "CEL106")]
    [TestCase("doc.", "CEL106")]
    [TestCase("dyn(", "CEL106")]
    [TestCase("doc+", "CEL106")]
    [TestCase("doc?doc:", "CEL106")]
    [TestCase("doc.all(x,", "CEL106")]
    [TestCase("doc{a:", "CEL110")]
    [TestCase("doc&&", "CEL105")]
    [TestCase("doc||", "CEL105")]
    [TestCase(")", "CEL105")]
    [TestCase(",", "CEL105")]
    [TestCase("?", "CEL105")]
    [TestCase(":", "CEL105")]
    [TestCase("'", "CEL105")]
    [TestCase("'a\n", "CEL102")]
    [TestCase("`", "CEL113")]
    [TestCase("#", "CEL101")]
    [TestCase("# ", "CEL101")]
    [TestCase("//", "CEL105")]
    [TestCase("9", "CEL104")]
    public void Compile_LongRepetition_IsRefused(string part, string code)
    {
        var text = string.Concat(Enumerable.Repeat(part, Cel.Syntax.Parser.MaxLength / part.Length));

        var found = Engine.Environment.Compile(new CelSource(text));

        Assert.That(found.Diagnostics.Select(d => d.Code).ToArray(), Has.Member(code).And.Length.AtMost(100));
    }

    [TestCase("", "true && ", "true")]
    [TestCase("", "false || ", "true")]
    [TestCase("[", "1, ", "1] != []")]
    [TestCase("{", "'a': 1, ", "} == {}")]
    public void Compile_LongAndFlat_IsTaken(string start, string part, string end)
    {
        var text = start + string.Concat(Enumerable.Repeat(part, 9000)) + end;

        var found = Engine.Environment.Compile(new CelSource(text));

        Assert.That(found.Diagnostics, Is.Empty);
    }

    [TestCase("(", "1", ")")]
    [TestCase("[", "1", "]")]
    [TestCase("{1: ", "1", "}")]
    [TestCase("dyn(", "1", ")")]
    [TestCase("false ? 1 : ", "1", "")]
    [TestCase("!", "true", "")]
    [TestCase("[1].all(x, ", "true", ")")]
    [TestCase("[1].map(x, true, ", "1", ")")]
    [TestCase("cel.bind(x, 1, ", "x", ")")]
    [TestCase("doc[", "1", "]")]
    [TestCase("doc.items.map(x, x.id == ", "1", ")")]
    [TestCase("1 + ", "1", "")]
    [TestCase("doc.name.replace('a', ", "'b'", ", 1)")]
    public void Evaluate_DeepOnASmallStack_EndsInAnOutcome(string start, string middle, string end)
    {
        var outcomes = new List<string>();

        foreach (var depth in new[] { 50, 100, 190 })
        {
            var text = string.Concat(Enumerable.Repeat(start, depth)) + middle + string.Concat(Enumerable.Repeat(end, depth));
            var thread = new Thread(() => outcomes.Add(Outcome(text)), 256 * 1024);
            thread.Start();
            thread.Join();
        }

        Assert.That(outcomes, Has.Count.EqualTo(3).And.All.Matches("^(value|CEL106|CEL116)$"));
    }

    [Test]
    public void Compile_NoStackLeft_SaysWhatToDo()
    {
        var found = "";
        var thread = new Thread(() => found = Engine.Diagnose("doc.on"), 128 * 1024);

        thread.Start();
        thread.Join();

        Assert.That(found, Is.EqualTo("""
            check.yaml:1:1: CEL116: the thread's stack has no room for expressions nested this deeply; compile on a thread with more, or split it into variables
              | doc.on
              | ^
            """));
    }

    private static string Outcome(string text)
    {
        var compilation = Engine.Environment.Compile(new CelSource(text));
        return compilation.Program is { } program && Engine.Evaluate(program).ToJson().Length > 0 ? "value" : compilation.Diagnostics[0].Code;
    }
}
