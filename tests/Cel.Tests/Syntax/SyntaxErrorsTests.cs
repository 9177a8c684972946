using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Syntax;

/// <summary>Every message of the syntax phase, whole.</summary>
public sealed class SyntaxErrorsTests
{
    [TestCase("1 + #2", """
        check.yaml:1:5: CEL101: found '#', which starts no part of an expression
          | 1 + #2
          | ....^
        """)]
    [TestCase("doc.name == 'web", """
        check.yaml:1:13: CEL102: the string is not closed; expected ' at its end
          | doc.name == 'web
          | ............^
        """)]
    [TestCase("doc.name == '''web", """
        check.yaml:1:13: CEL102: the string is not closed; expected ''' at its end
          | doc.name == '''web
          | ............^
        """)]
    [TestCase("'a\\qb'", """
        check.yaml:1:3: CEL103: found the escape '\q'; expected \a \b \f \n \r \t \v \\ \? \' \" \`, \x41, \101, \u0041 or \U00000041; for a backslash write it twice, or put r before the string
          | 'a\qb'
          | ..^
        """)]
    [TestCase("'\\ud800'", """
        check.yaml:1:2: CEL103: found the escape '\ud800'; expected \a \b \f \n \r \t \v \\ \? \' \" \`, \x41, \101, \u0041 or \U00000041; for a backslash write it twice, or put r before the string
          | '\ud800'
          | .^
        """)]
    [TestCase("99999999999999999999", """
        check.yaml:1:1: CEL104: the number '99999999999999999999' does not fit into an int; expected -9223372036854775808 to 9223372036854775807
          | 99999999999999999999
          | ^
        """)]
    [TestCase("18446744073709551616u", """
        check.yaml:1:1: CEL104: the number '18446744073709551616u' does not fit into a uint; expected 0u to 18446744073709551615u
          | 18446744073709551616u
          | ^
        """)]
    [TestCase("1 < -1e999", """
        check.yaml:1:5: CEL104: the number '-1e999' does not fit into a double; expected at most 1.7976931348623157e308 either way
          | 1 < -1e999
          | ....^
        """)]
    [TestCase("-9223372036854775809", """
        check.yaml:1:1: CEL104: the number '-9223372036854775809' does not fit into an int; expected -9223372036854775808 to 9223372036854775807
          | -9223372036854775809
          | ^
        """)]
    [TestCase("1 +", """
        check.yaml:1:4: CEL105: found the end of the expression; expected a value
          | 1 +
          | ...^
        """)]
    [TestCase("[1, 2", """
        check.yaml:1:6: CEL105: found the end of the expression; expected ',' or ']'
          | [1, 2
          | .....^
        """)]
    [TestCase("[, 2]", """
        check.yaml:1:4: CEL105: found '2'; expected ']'
          | [, 2]
          | ...^
        """)]
    [TestCase("doc.(x)", """
        check.yaml:1:5: CEL105: found '('; expected the name of a field or function
          | doc.(x)
          | ....^
        """)]
    [TestCase("dyn(1 2)", """
        check.yaml:1:7: CEL105: found '2'; expected ',' or ')'
          | dyn(1 2)
          | ......^
        """)]
    [TestCase("1 2", """
        check.yaml:1:3: CEL105: found '2'; expected an operator or the end
          | 1 2
          | ..^
        """)]
    [TestCase("let + 1", """
        check.yaml:1:1: CEL107: 'let' is a reserved word; choose another name
          | let + 1
          | ^
        """)]
    [TestCase("[1].all(x.y, true)", """
        check.yaml:1:11: CEL108: 'all' takes a simple name here, which it gives to each element or value
          | [1].all(x.y, true)
          | ..........^
        """)]
    [TestCase("has(doc)", """
        check.yaml:1:5: CEL109: has() takes a field, such as has(object.spec); test a key or element with 'in', or read it with [?]
          | has(doc)
          | ....^
        """)]
    [TestCase("Pod{name: 'a'}", """
        check.yaml:1:4: CEL110: messages cannot be built here; write a map, such as {'key': value}
          | Pod{name: 'a'}
          | ...^
        """)]
    [TestCase("[1].all(x, x, true)", """
        check.yaml:1:12: CEL112: the name 'x' is given twice; choose two names
          | [1].all(x, x, true)
          | ...........^
        """)]
    [TestCase("doc.count = 1", """
        check.yaml:1:11: CEL101: found '=', which starts no part of an expression; did you mean '=='?
          | doc.count = 1
          | ..........^
        """)]
    [TestCase("b'\\u0041'", """
        check.yaml:1:3: CEL103: found the escape '\u0041' in bytes, which stands for a character; write the character itself, or its bytes as \x and two digits each
          | b'\u0041'
          | ..^
        """)]
    [TestCase("doc.in", """
        check.yaml:1:5: CEL107: 'in' is a reserved word; write the field's name in back quotes
          | doc.in
          | ....^
        """)]
    [TestCase("doc.`a:b`", """
        check.yaml:1:5: CEL113: a name in back quotes holds letters, digits, '_', '.', '-', '/' and spaces only, and ends with a back quote
          | doc.`a:b`
          | ....^
        """)]
    [TestCase("cel.block(doc.items, cel.index(0))", """
        check.yaml:1:15: CEL114: cel.block() takes a list of its values first, such as cel.block([a, b], cel.index(0) + cel.index(1))
          | cel.block(doc.items, cel.index(0))
          | ..............^
        """)]
    [TestCase("cel.block([1], cel.index(-1))", """
        check.yaml:1:26: CEL115: 'cel.index' takes whole numbers from 0 to 999, written as such
          | cel.block([1], cel.index(-1))
          | .........................^
        """)]
    [TestCase("cel.block([cel.index(0)], cel.index(1))", """
        check.yaml:1:16: CEL203: unknown name 'cel.index(0)'
          | cel.block([cel.index(0)], cel.index(1))
          | ...............^
        check.yaml:1:31: CEL203: unknown name 'cel.index(1)'
          | cel.block([cel.index(0)], cel.index(1))
          | ..............................^
        """)]
    public void Compile_BrokenSyntax_SaysWhatAndWhere(string expression, string expected)
    {
        var found = Engine.Diagnose(expression);

        Assert.That(found, Is.EqualTo(expected));
    }

    [Test]
    public void Compile_DeepNesting_IsRefused([Values("(", "[", "-", "!", "{1:", "a[", "f(")] string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 5000));

        var found = Engine.Diagnose(text);

        Assert.That(found, Does.Contain("CEL106: the expression nests deeper than 200 levels; split it into variables"));
    }

    [Test]
    public void Compile_LongChain_IsRefused([Values(" + 1", ".a", "[0]", " == 1", ".f()", " ? 1 : 1")] string link)
    {
        var text = "1" + string.Concat(Enumerable.Repeat(link, 5000));

        var found = Engine.Diagnose(text);

        Assert.That(found, Does.Contain("CEL106: the expression nests deeper than 200 levels; split it into variables"));
    }

    [Test]
    public void Compile_TooManyCharacters_IsRefused()
    {
        var text = new string('1', 100_001);

        var found = Engine.Diagnose(text);

        Assert.That(found, Is.EqualTo($"check.yaml:1:1: CEL111: the expression is longer than 100000 characters; split it into variables\n  | {text}\n  | ^"));
    }
}
