using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Functions.Regexes;

/// <summary>Kubernetes' regex library, and matches: github.com/kubernetes/kubernetes, apiserver/pkg/cel/library/regex.go.</summary>
public sealed class FindTests
{
    [TestCase("'abc 123'.find('[0-9]+')", "\"123\"")]
    [TestCase("'abc'.find('[0-9]+')", "\"\"")]
    [TestCase("'abc'.find('x*')", "\"\"")]
    [TestCase("'a\\U0001f600b'.find('[^a]')", "\"\\uD83D\\uDE00\"")]
    [TestCase("'web-1'.find('-' + '1')", "\"-1\"")]
    [TestCase("doc.name.find('^[a-z]+')", "\"web\"")]
    [TestCase("'xay'.find('a|xay')", "\"xay\"")]
    public void Find_FirstMatch_IsGiven(string expression, string expected)
    {
        var result = Engine.Json(expression);

        Assert.That(result, Is.EqualTo(expected));
    }

    [TestCase("'123 abc 456'.findAll('[0-9]+')", "[\"123\",\"456\"]")]
    [TestCase("'123 abc 456'.findAll('[0-9]+', 1)", "[\"123\"]")]
    [TestCase("'123 abc 456'.findAll('[0-9]+', 0)", "[]")]
    [TestCase("'123 abc 456'.findAll('[0-9]+', -1)", "[\"123\",\"456\"]")]
    [TestCase("'123 abc 456'.findAll('[0-9]+', 5)", "[\"123\",\"456\"]")]
    [TestCase("'abc'.findAll('[0-9]+')", "[]")]
    [TestCase("'baac'.findAll('a*')", "[\"\",\"aa\",\"\"]")]
    [TestCase("'abc'.findAll('')", "[\"\",\"\",\"\",\"\"]")]
    [TestCase("'a\\U0001f600'.findAll('')", "[\"\",\"\",\"\"]")]
    [TestCase("'a\\U0001f600'.findAll('.')", "[\"a\",\"\\uD83D\\uDE00\"]")]
    [TestCase("''.findAll('a*')", "[\"\"]")]
    [TestCase("'aaaa'.findAll('aa')", "[\"aa\",\"aa\"]")]
    [TestCase("'foo bar'.findAll('\\\\b')", "[\"\",\"\",\"\",\"\"]")]
    [TestCase("'foo bar'.findAll('\\\\b\\\\w')", "[\"f\",\"b\"]")]
    [TestCase("'aab'.findAll('^a')", "[\"a\"]")]
    [TestCase("'a\\nb'.findAll('(?m)^.')", "[\"a\",\"b\"]")]
    [TestCase("'ab'.findAll('a|b*')", "[\"a\",\"b\"]")]
    [TestCase("'x'.findAll('x' + '')", "[\"x\"]")]
    public void FindAll_MatchesThatDoNotOverlap_AreGivenAsGoGivesThem(string expression, string expected)
    {
        var result = Engine.Json(expression);

        Assert.That(result, Is.EqualTo(expected));
    }

    [TestCase("'ab'.matches('b')", "true")]
    [TestCase("matches('ab', '^b')", "false")]
    [TestCase("'a\\U0001f600b'.matches('^a.b$')", "true")]
    [TestCase("[doc.name, 'a.*b'].map(p, 'web-1'.matches(p))", "[true,false]")]
    public void Matches_PatternAnywhere_IsFound(string expression, string expected)
    {
        var result = Engine.Json(expression);

        Assert.That(result, Is.EqualTo(expected));
    }

    [TestCase("dyn(1).find('a')")]
    [TestCase("'a'.findAll(dyn(1))")]
    [TestCase("'a'.findAll('a', dyn('1'))")]
    public void Find_OtherTypes_HaveNoOverload(string expression)
    {
        var code = Engine.Evaluate(expression).AsError.Code;

        Assert.That(code, Is.EqualTo("CEL301"));
    }

    [TestCase("t.findAll('a').size() > 0")]
    [TestCase("t.findAll('a*?b|a').size() > 0")]
    [TestCase("lists.range(100000).all(i, t.find('(?:a?){100}b') == '')")]
    public void Find_EndlessWork_EndsAtTheBudget(string expression)
    {
        var text = new string('a', 40_000);

        var result = Engine.Evaluate($"cel.bind(a, '{text}', cel.bind(t, a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a, {expression}))");

        Assert.That(result.AsError.Code, Is.EqualTo("CEL309"));
    }

    [TestCase("(?i)", "\\\\pL")]
    [TestCase("(?i)", "[a-\\\\x{10FFFF}]")]
    [TestCase("(?i)[", "\\\\pL", "]")]
    [TestCase("", "\\\\PL\\\\pN")]
    [TestCase("", "[a-c][b-d]e\\\\d")]
    [TestCase("", "(?i:k|s)")]
    public void Matches_LargePatternMadeForEachElement_EndsAtTheBudget(string before, string part, string behind = "")
    {
        var parts = string.Concat(Enumerable.Repeat(part, 9000 / part.Length));

        var result = Engine.Evaluate($"lists.range(400000).all(i, !'b'.matches('{before}{parts}{behind}a' + string(i)))");

        Assert.That(result.AsError.Code, Is.EqualTo("CEL309"));
    }
}
