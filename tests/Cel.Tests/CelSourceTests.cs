namespace ComplianceAudit.Cel.Tests;

/// <summary>Diagnostics point into the file that holds the expression, whatever form its scalar has.</summary>
public sealed class CelSourceTests
{
    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder().AddVariable("object").Build();

    [Test]
    public void Compile_PlainScalar_PointsIntoTheFile()
    {
        const string file = "id: host-path\nexpression: objct.spec.volumes.all(v, !has(v.hostPath))\n";

        var found = Diagnose("objct.spec.volumes.all(v, !has(v.hostPath))", file, file.IndexOf("objct", StringComparison.Ordinal));

        Assert.That(found, Is.EqualTo("""
            rulepacks/checks/pods/host-path/check.yaml:2:13: CEL203: unknown name 'objct'; did you mean 'object'?
              | expression: objct.spec.volumes.all(v, !has(v.hostPath))
              | ............^
            """));
    }

    [Test]
    public void Compile_QuotedScalarWithEscapes_PointsIntoTheFile()
    {
        const string file = "expression: 'object.name == ''a'' && objct.ok'\n";

        var found = Diagnose("object.name == 'a' && objct.ok", file, file.IndexOf('\''));

        Assert.That(found, Does.StartWith("rulepacks/checks/pods/host-path/check.yaml:1:38: CEL203"));
    }

    [Test]
    public void Compile_BlockScalar_PointsIntoTheLine()
    {
        const string file = "expression: |\n  object.a &&\n    objct.b\n";

        var found = Diagnose("object.a &&\n  objct.b\n", file, file.IndexOf('|'));

        Assert.That(found, Is.EqualTo("""
            rulepacks/checks/pods/host-path/check.yaml:3:5: CEL203: unknown name 'objct'; did you mean 'object'?
              |     objct.b
              | ....^
            """));
    }

    [Test]
    public void Compile_BlockScalarThatEndsTooSoon_PointsAtTheEndOfItsLastLine()
    {
        const string file = "expression: |\n  object.a &&\nmessage: none\n";

        var found = Diagnose("object.a &&\n", file, file.IndexOf('|'));

        Assert.That(found, Is.EqualTo("""
            rulepacks/checks/pods/host-path/check.yaml:2:14: CEL105: found the end of the expression; expected a value
              |   object.a &&
              | .............^
            """));
    }

    [Test]
    public void Compile_FoldedScalar_PointsIntoTheLine()
    {
        const string file = "expression: object.a &&\n  objct.b\n";

        var found = Diagnose("object.a && objct.b", file, file.IndexOf("object", StringComparison.Ordinal));

        Assert.That(found, Does.StartWith("rulepacks/checks/pods/host-path/check.yaml:2:3: CEL203"));
    }

    [Test]
    public void Compile_BlockScalarWithACommentInItsHeader_PointsBehindTheHeader()
    {
        const string file = "expression: |- # objct of the check\n  objct.b\n";

        var found = Diagnose("objct.b", file, file.IndexOf('|'));

        Assert.That(found, Does.StartWith("rulepacks/checks/pods/host-path/check.yaml:2:3: CEL203"));
    }

    [Test]
    public void Compile_FoldedScalarThatStartsLikeItsHeader_PointsBehindTheHeader()
    {
        const string file = "expression: >-\n  -objct\n";

        var found = Diagnose("-", file, file.IndexOf('>'));

        Assert.That(found, Does.StartWith("rulepacks/checks/pods/host-path/check.yaml:2:4: CEL105"));
    }

    [TestCase("""expression: "'a\\nb' == 'c' &&\n objct.b" """, "'a\\nb' == 'c' &&\n objct.b", 34)]
    [TestCase("""expression: "\"a\" == \x6fbjct.b" """, "\"a\" == objct.b", 23)]
    [TestCase("""expression: "'\U0001F600' == objct.b" """, "'\U0001F600' == objct.b", 30)]
    public void Compile_DoubleQuotedScalarWithEscapes_PointsIntoTheFile(string file, string expression, int column)
    {
        var found = Diagnose(expression, file + "\nmessage: nobody", file.IndexOf('"'));

        Assert.That(found, Does.Contain($"check.yaml:1:{column}: CEL203"));
    }

    [Test]
    public void Compile_DoubleQuotedScalarOverLines_PointsIntoTheLine()
    {
        const string file = "expression: \"object.a == \\\n  'b' &&\n  \\x6fbjct.b\"\n";

        var found = Diagnose("object.a == 'b' && objct.b", file, file.IndexOf('"'));

        Assert.That(found, Does.StartWith("rulepacks/checks/pods/host-path/check.yaml:3:3: CEL203"));
    }

    [Test]
    public void Compile_SeveralErrors_AreCollectedInTheOrderOfTheText()
    {
        var found = Environment.Compile(new CelSource("objct.a && siez(b) > 1 || object.startWith('x')"));

        Assert.That(found.Diagnostics.Select(d => (d.Column, d.Code)), Is.EqualTo(new[] { (1, "CEL203"), (12, "CEL201"), (17, "CEL203"), (34, "CEL201") }));
    }

    [Test]
    public void Compile_CharactersBeyondUtf16_CountAsOneColumn()
    {
        var found = Environment.Compile(new CelSource("'\U0001f600' + x"));

        Assert.That(found.Diagnostics[0].Column, Is.EqualTo(7));
    }

    [Test]
    public void Compile_ControlCharacters_AreNotPrinted()
    {
        var found = Environment.Compile(new CelSource("'\u001b[2J' + \u0007"));

        Assert.That(found.Diagnostics[0].ToString(), Is.EqualTo("expression:1:10: CEL101: found the character U+0007, which starts no part of an expression\n  | ' [2J' +  \n  | .........^"));
    }

    private static string Diagnose(string expression, string file, int start) =>
        Environment.Compile(CelSource.Embedded(expression, "rulepacks/checks/pods/host-path/check.yaml", file, start)).Diagnostics[0].ToString();
}
