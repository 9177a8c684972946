using ComplianceAudit.Collector.Nodes.Systemd;
using ComplianceAudit.Tests;
using CsCheck;

namespace ComplianceAudit.Collector.Tests.Nodes.Systemd;

/// <summary>systemd's own rules: systemd.syntax(7), systemd.service(5), systemd.exec(5), systemd.unit(5).</summary>
internal sealed class UnitSyntaxTests
{
    [TestCase("[Service]\nA=1\n# A=2\n ; A=3\nB = two words \n", "Service.A=1@2 Service.B=two words@5")]
    [TestCase("A=outside\n[Service]\nA=in\n[Unit]\nA=other", "Service.A=in@3 Unit.A=other@5")]
    [TestCase("[Service]\nA=one \\\n  two \\\n# comment\n  three\nB=1", "Service.A=one    two    three@2 Service.B=1@6")]
    [TestCase("[Service]\nA=ends\\\\\nB=1\r\n", "Service.A=ends\\\\@2 Service.B=1@3")]
    [TestCase("[Service]\nA=\nno assignment\n=nameless", "Service.A=@2")]
    [TestCase("[Service]\nA=last\\", "Service.A=last@2")]
    public void Read_OfAUnit_FindsAssignmentsAndTheirLines(string text, string expected)
    {
        var settings = UnitText.Read("x.service", text);

        Assert.That(string.Join(' ', settings.Select(s => FormattableString.Invariant($"{s.Section}.{s.Key}={s.Value}@{s.Line}"))), Is.EqualTo(expected));
    }

    [TestCase("""/bin/a b  c""", "/bin/a|b|c")]
    [TestCase("""'a b' "c d" e" f"g""", "a b|c d|e fg")]
    [TestCase("""a\x20b a\sb \u00e9 \101 \t""", "a b|a b|é|A|\t")]
    [TestCase("""a\qb \x2 '' """, """a\qb|\x2|""")]
    [TestCase("""--x='{"a":"b"}'""", """--x={"a":"b"}""")]
    [TestCase("", "")]
    public void Split_OfAValue_GivesItsWords(string value, string words)
    {
        var split = UnitWords.Split(value, out var problem);

        Assert.That((string.Join('|', split), problem), Is.EqualTo((words, "")));
    }

    [TestCase("a 'b")]
    [TestCase("a \"b")]
    public void Split_OfAnOpenQuote_SaysSoAndGivesNoWords(string value)
    {
        var split = UnitWords.Split(value, out var problem);

        Assert.That((split.Count, problem), Is.EqualTo((0, "a quote is not closed")));
    }

    [TestCase("$ARGS", "--a=1|--b=two words")]
    [TestCase("${ARGS}", "--a=1 '--b=two words'")]
    [TestCase("--x=${ONE} --y=$ONE", "--x=1|--y=$ONE")]
    [TestCase("$NONE ${NONE} x", "|x")]
    [TestCase("$$ONE a$$b", "$ONE|a$b")]
    [TestCase("${ONE", "${ONE")]
    public void Expand_OfVariables_SplitsWholeWordsAlone(string value, string words)
    {
        var variables = new UnitVariables();
        variables.Set("ARGS", "--a=1 '--b=two words'");
        variables.Set("ONE", "1");

        var expanded = variables.Expand(value.Split(' '), new HashSet<string>());

        Assert.That(string.Join('|', expanded), Is.EqualTo(words));
    }

    [TestCase("A=1\nB= x y \n#C=3\n;D=4\n", "A=1 B=x y")]
    [TestCase("A=\"--x --y\"\nB='it is'\nC=\"a\\\"b\"", "A=--x --y B=it is C=a\"b")]
    [TestCase("A=one \\\ntwo\nB=\"one\ntwo\"", "A=one two B=one\ntwo")]
    [TestCase("export A=1\nB C=2\nnonsense\nD=4", "D=4")]
    [TestCase("A=it\"s\nB=", "A=it\"s B=")]
    public void Read_OfAnEnvironmentFile_TakesAssignmentsWithoutAShell(string text, string expected)
    {
        var variables = EnvironmentText.Read(text);

        Assert.That(string.Join(' ', variables.Select(variable => $"{variable.Key}={variable.Value}")), Is.EqualTo(expected));
    }

    [TestCase("%n %N %p %i %% 100%", "foo-bar@a-b.service", "foo-bar@a-b.service foo-bar@a-b foo-bar a-b % 100%")]
    [TestCase("%I %j", "foo-bar@a-b\\x2dc.service", "a/b-c bar")]
    public void Expand_OfSpecifiers_TakesThemFromTheUnitsName(string text, string unit, string expected)
    {
        var expanded = UnitSpecifiers.Expand(text, unit, out var problem);

        Assert.That((expanded, problem), Is.EqualTo((expected, "")));
    }

    [Test]
    public void Expand_OfASpecifierOfTheRunningSystem_SaysSo()
    {
        UnitSpecifiers.Expand("--id=%m", "x.service", out var problem);

        Assert.That(problem, Is.EqualTo("it uses the specifier %m, which only the running system knows"));
    }

    [Test]
    public void Read_OfAnyText_EndsWithoutAnException()
    {
        var texts = Gen.String[Gen.Char["ab=[]#;\\\n\r\t \"'$%{}x0u\u00e9\ud800"], 0, 60];
        texts.Holds(5000, text =>
        {
            var settings = UnitText.Read("x.service", "[Service]\n" + text);
            var words = UnitWords.Split(text, out _);
            var variables = new UnitVariables();
            foreach (var (name, value) in EnvironmentText.Read(text))
                variables.Set(name, value);
            var expanded = variables.Expand(words, new HashSet<string>());

            Assert.That(settings.Select(setting => setting.Line), Is.All.GreaterThan(0));
            Assert.That(UnitSpecifiers.Expand(text, text + ".service", out _), Is.Not.Null);
            Assert.That(expanded, Has.None.Null);
        });
    }
}
