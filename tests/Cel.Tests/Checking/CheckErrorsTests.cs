using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Checking;

/// <summary>Every message of the checking phase, whole.</summary>
public sealed partial class CheckErrorsTests
{
    [TestCase("siez(doc)", """
        check.yaml:1:1: CEL201: unknown function 'siez'; did you mean 'size'?
          | siez(doc)
          | ^
        """)]
    [TestCase("doc.nam.startWith('a')", """
        check.yaml:1:9: CEL201: unknown function 'startWith'; did you mean 'startsWith'?
          | doc.nam.startWith('a')
          | ........^
        """)]
    [TestCase("sets.contain([1], [2])", """
        check.yaml:1:6: CEL201: unknown function 'sets.contain'; did you mean 'sets.contains'?
          | sets.contain([1], [2])
          | .....^
        """)]
    [TestCase("size(1, 2)", """
        check.yaml:1:1: CEL202: 'size' takes 1 argument; found 2
          | size(1, 2)
          | ^
        """)]
    [TestCase("doc.items.all(x)", """
        check.yaml:1:11: CEL202: 'all' takes 2 or 3 arguments; found 1
          | doc.items.all(x)
          | ..........^
        """)]
    [TestCase("has(doc.a, doc.b)", """
        check.yaml:1:1: CEL202: 'has' takes 1 argument; found 2
          | has(doc.a, doc.b)
          | ^
        """)]
    [TestCase("cel.bind(x, x)", """
        check.yaml:1:5: CEL202: 'cel.bind' takes 3 arguments; found 2
          | cel.bind(x, x)
          | ....^
        """)]
    [TestCase("all(doc.items, x, true)", """
        check.yaml:1:1: CEL205: 'all' is called on a receiver; write value.all(...)
          | all(doc.items, x, true)
          | ^
        """)]
    [TestCase("doc.has(x)", """
        check.yaml:1:5: CEL204: 'has' is called without a receiver; write has(...)
          | doc.has(x)
          | ....^
        """)]
    [TestCase("doc.startsWith()", """
        check.yaml:1:5: CEL202: 'startsWith' takes 1 argument; found 0
          | doc.startsWith()
          | ....^
        """)]
    [TestCase("objct.spec == doc", """
        check.yaml:1:1: CEL203: unknown name 'objct'
          | objct.spec == doc
          | ^
        """)]
    [TestCase("dok.name", """
        check.yaml:1:1: CEL203: unknown name 'dok'; did you mean 'doc'?
          | dok.name
          | ^
        """)]
    [TestCase("doc.dyn()", """
        check.yaml:1:5: CEL204: 'dyn' is called without a receiver; write dyn(...)
          | doc.dyn()
          | ....^
        """)]
    [TestCase("startsWith('a', 'b')", """
        check.yaml:1:1: CEL205: 'startsWith' is called on a receiver; write value.startsWith(...)
          | startsWith('a', 'b')
          | ^
        """)]
    [TestCase("doc.matches('a(?=b)')", """
        check.yaml:1:13: CEL206: 'a(?=b)' is no regular expression: '(?=' at character 2 looks around, which RE2 does not; match what is wanted itself, or use two patterns
          | doc.matches('a(?=b)')
          | ............^
        """)]
    [TestCase("doc.matches('(a')", """
        check.yaml:1:13: CEL206: '(a' is no regular expression: '(' at character 1 is not closed; add ')', or write \( for the character itself
          | doc.matches('(a')
          | ............^
        """)]
    [TestCase("doc.matches('\\\\1')", """
        check.yaml:1:13: CEL206: '\1' is no regular expression: '\1' at character 1 is no escape of RE2, which does not refer back; write out what is to be repeated
          | doc.matches('\\1')
          | ............^
        """)]
    [TestCase("[1, 2].exists(item, itm > 1)", """
        check.yaml:1:21: CEL203: unknown name 'itm'; did you mean 'item'?
          | [1, 2].exists(item, itm > 1)
          | ....................^
        """)]
    [TestCase(".has(doc.name)", """
        check.yaml:1:2: CEL221: 'has' is a macro, which stands in no namespace; write it without the dot in front
          | .has(doc.name)
          | .^
        """)]
    [TestCase(".cel.bind(x, 1, x)", """
        check.yaml:1:6: CEL221: 'cel.bind' is a macro, which stands in no namespace; write it without the dot in front
          | .cel.bind(x, 1, x)
          | .....^
        """)]
    [TestCase("math.greatest()", """
        check.yaml:1:6: CEL202: 'math.greatest' takes 1 or more arguments; found 0
          | math.greatest()
          | .....^
        """)]
    [TestCase("cel.bind(x, 1, .x)", """
        check.yaml:1:17: CEL203: unknown name '.x'; did you mean 'x'?
          | cel.bind(x, 1, .x)
          | ................^
        """)]
    [TestCase("a || b || c", """
        check.yaml:1:1: CEL203: unknown name 'a'
          | a || b || c
          | ^
        check.yaml:1:6: CEL203: unknown name 'b'
          | a || b || c
          | .....^
        check.yaml:1:11: CEL203: unknown name 'c'
          | a || b || c
          | ..........^
        """)]
    public void Compile_Mistake_SaysWhatAndWhere(string expression, string expected)
    {
        var found = Engine.Diagnose(expression);

        Assert.That(found, Is.EqualTo(expected));
    }
}
