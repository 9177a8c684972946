using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Functions.Regexes;

/// <summary>The reference implementation's regex library: pkg.go.dev/github.com/google/cel-go/ext.</summary>
public sealed class ExtractTests
{
    [TestCase("regex.extract('hello world', 'hello(.*)')", "\" world\"")]
    [TestCase("regex.extract('item-A, item-B', r'item-(\\w+)')", "\"A\"")]
    [TestCase("regex.extract('a1', '[0-9]')", "\"1\"")]
    [TestCase("regex.extract('a1', '(?:a)(?P<digit>[0-9])')", "\"1\"")]
    [TestCase("regex.extract('HELLO', 'hello').hasValue()", "false")]
    [TestCase("regex.extract('ac', 'a(b)?c').hasValue()", "false")]
    [TestCase("regex.extract('ac', 'a(b*)c').hasValue()", "false")]
    [TestCase("regex.extract('ac', 'x*').value()", "\"\"")]
    [TestCase("regex.extract('abab', '(?:(a|b))+')", "\"b\"")]
    [TestCase("regex.extract(doc.name, '-' + '(.)')", "\"1\"")]
    [TestCase("regex.extractAll('id:123, id:456', r'id:\\d+')", "[\"id:123\",\"id:456\"]")]
    [TestCase("regex.extractAll('id:123, id:456', r'id:(\\d+)')", "[\"123\",\"456\"]")]
    [TestCase("regex.extractAll('id:123', 'none')", "[]")]
    [TestCase("regex.extractAll('x=a, x=, x=c', 'x=([^,]*)')", "[\"a\",\"c\"]")]
    [TestCase("regex.extractAll('ab', '')", "[\"\",\"\",\"\"]")]
    [TestCase("regex.replace('foo bar', '(fo)o (ba)r', r'\\2 \\1')", "\"ba fo\"")]
    [TestCase("regex.replace('foo bar', r'\\w+', r'(\\0)')", "\"(foo) (bar)\"")]
    [TestCase("regex.replace('abc', '^', 'x')", "\"xabc\"")]
    [TestCase("regex.replace('abc', '$', 'x')", "\"abcx\"")]
    [TestCase("regex.replace('a-b', r'\\b', '|')", "\"|a|-|b|\"")]
    [TestCase("regex.replace('abc', 'x*', '-')", "\"-a-b-c-\"")]
    [TestCase("regex.replace('banana', 'ana', 'x')", "\"bxna\"")]
    [TestCase("regex.replace('ac', 'a(b)?c', r'[\\1]')", "\"[]\"")]
    [TestCase("regex.replace('abc', 'b', r'\\\\1')", "\"a\\\\1c\"")]
    [TestCase("regex.replace('a b', '(?P<n>a)', '${n}$1')", "\"${n}$1 b\"")]
    [TestCase("regex.replace('banana', 'a', 'x', 0)", "\"banana\"")]
    [TestCase("regex.replace('banana', 'a', 'x', 2)", "\"bxnxna\"")]
    [TestCase("regex.replace('banana', 'a', 'x', 100)", "\"bxnxnx\"")]
    [TestCase("regex.replace('banana', 'a', 'x', -5)", "\"bxnxnx\"")]
    [TestCase("regex.replace('b', 'a', r'\\7')", "\"b\"")]
    [TestCase("regex.replace('abcdefghijk', '(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)', r'\\9\\1')", "\"ia\"")]
    public void Evaluate_RegexFunction_GivesWhatTheReferenceGives(string expression, string expected)
    {
        var result = Engine.Json(expression);

        Assert.That(result, Is.EqualTo(expected));
    }

    [TestCase("regex.extract('ab', '(a)(b)')", "CEL312: invalid argument of regex.extract: the pattern has 2 groups and one at most gives the result; write the others as (?:...)")]
    [TestCase("regex.extractAll('', '(a)(b)(c)')", "CEL312: invalid argument of regex.extractAll: the pattern has 3 groups and one at most gives the result; write the others as (?:...)")]
    [TestCase("regex.replace('a', 'a', r'\\v')", @"CEL312: invalid argument of regex.replace: '\v' in the replacement is no reference to a group; write \0 to \9, or \\ for a backslash")]
    [TestCase("regex.replace('a', 'a', 'b\\\\')", @"CEL312: invalid argument of regex.replace: '\' in the replacement is no reference to a group; write \0 to \9, or \\ for a backslash")]
    [TestCase("regex.replace('a', '(.)', r'\\2')", @"CEL312: invalid argument of regex.replace: '\2' in the replacement refers to a group that the pattern has not; it has 1")]
    public void Evaluate_WhatTheReferenceRefuses_SaysWhy(string expression, string expected)
    {
        var error = Engine.Evaluate(expression).AsError.ToString();

        Assert.That(error, Is.EqualTo(expected));
    }

    [TestCase("regex.replace('a', 'a', dyn(1))")]
    [TestCase("regex.replace('a', 'a', 'b', dyn('c'))")]
    [TestCase("regex.replace('a', dyn(1), 'b')")]
    [TestCase("regex.extract(dyn(1), 'a')")]
    public void Evaluate_OtherTypes_HaveNoOverload(string expression)
    {
        var code = Engine.Evaluate(expression).AsError.Code;

        Assert.That(code, Is.EqualTo("CEL301"));
    }

    [Test]
    public void Replace_ResultWithoutEnd_EndsAtTheLimitOfSize()
    {
        var text = new string('a', 40_000);

        var result = Engine.Evaluate($"cel.bind(a, '{text}', regex.replace(a, 'a', a))");

        Assert.That(result.AsError.Code, Is.EqualTo("CEL319"));
    }
}
