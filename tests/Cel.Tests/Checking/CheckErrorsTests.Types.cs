using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Checking;

public sealed partial class CheckErrorsTests
{
    [TestCase("doc.a + 1 + 'b' - doc.c", """
        check.yaml:1:11: CEL209: found: int + string; '+' takes: int + int
          | doc.a + 1 + 'b' - doc.c
          | ..........^
        """)]
    [TestCase("{} + 1", """
        check.yaml:1:4: CEL209: found: map<dyn, dyn> + int; '+' takes: int + int, uint + uint, double + double, string + string and 5 more
          | {} + 1
          | ...^
        """)]
    [TestCase("-'a'", """
        check.yaml:1:1: CEL209: found: -string; '-' takes: -int, -double
          | -'a'
          | ^
        """)]
    [TestCase("doc.name.startsWith(1)", """
        check.yaml:1:10: CEL209: found: dyn.startsWith(int); 'startsWith' takes: string.startsWith(string)
          | doc.name.startsWith(1)
          | .........^
        """)]
    [TestCase("size(1)", """
        check.yaml:1:1: CEL209: found: size(int); 'size' takes: size(string), size(bytes), size(list<T>), size(map<K, V>)
          | size(1)
          | ^
        """)]
    [TestCase("optional.of(1).or(1)", """
        check.yaml:1:16: CEL209: found: optional<int>.or(int); 'or' takes: optional<T>.or(optional<T>)
          | optional.of(1).or(1)
          | ...............^
        """)]
    [TestCase("1 == 'a'", """
        check.yaml:1:3: CEL210: found: int == string; '==' takes two values of one type: convert one, or write dyn(...) around it
          | 1 == 'a'
          | ..^
        """)]
    [TestCase("doc.a ? 1 : 'a'", """
        check.yaml:1:7: CEL210: found: bool ? int : string; '?' takes two values of one type: convert one, or write dyn(...) around it
          | doc.a ? 1 : 'a'
          | ......^
        """)]
    [TestCase("doc.a || 'a'", """
        check.yaml:1:10: CEL211: found string beside '||'; expected bool
          | doc.a || 'a'
          | .........^
        """)]
    [TestCase("1 ? 2 : 3", """
        check.yaml:1:1: CEL211: found int before '?'; expected bool
          | 1 ? 2 : 3
          | ^
        """)]
    [TestCase("doc.items.all(x, 'yes')", """
        check.yaml:1:18: CEL211: found string as the predicate of 'all'; expected bool
          | doc.items.all(x, 'yes')
          | .................^
        """)]
    [TestCase("'abc'.exists(c, c == 'a')", """
        check.yaml:1:7: CEL212: found string before 'exists'; expected a list or a map
          | 'abc'.exists(c, c == 'a')
          | ......^
        """)]
    [TestCase("has('a'.b)", """
        check.yaml:1:9: CEL214: a value of type string has no field 'b'; an object or a map has fields
          | has('a'.b)
          | ........^
        """)]
    [TestCase("[1]['a']", """
        check.yaml:1:4: CEL215: found: list<int>[string]; expected int between the brackets
          | [1]['a']
          | ...^
        """)]
    [TestCase("'abc'[0]", """
        check.yaml:1:6: CEL215: found: string[int]; expected a list or a map before the brackets
          | 'abc'[0]
          | .....^
        """)]
    [TestCase("[?1]", """
        check.yaml:1:3: CEL216: found int after '?'; expected an optional
          | [?1]
          | ..^
        """)]
    [TestCase("optional.of(1).optFlatMap(x, x)", """
        check.yaml:1:30: CEL216: found int in 'optFlatMap'; expected an optional
          | optional.of(1).optFlatMap(x, x)
          | .............................^
        """)]
    [TestCase("{[1]: 1}", """
        check.yaml:1:2: CEL217: found list<int> as the key of a map; expected bool, int, uint or string
          | {[1]: 1}
          | .^
        """)]
    [TestCase("1 in ['a']", """
        check.yaml:1:3: CEL219: found: int in list<string>; expected string before 'in'
          | 1 in ['a']
          | ..^
        """)]
    [TestCase("1 in 'abc'", """
        check.yaml:1:3: CEL219: found: int in string; expected a list or a map after 'in'
          | 1 in 'abc'
          | ..^
        """)]
    public void Compile_TypesThatDoNotGoTogether_SaysWhatAndWhere(string expression, string expected)
    {
        var found = Engine.Diagnose(expression);

        Assert.That(found, Is.EqualTo(expected));
    }

    [TestCase("size(nme) + 'a'.b + unknwn(1)", "CEL203 CEL214 CEL201")]
    [TestCase("(1 + 'a') == true && (1 + 'a').all(x, x)", "CEL209 CEL209")]
    [TestCase("[nme].all(x, x.y[0] + 1 == 'a')", "CEL203 CEL210")]
    public void Compile_PartThatIsWrong_SaysNothingOfWhatIsMadeOfIt(string expression, string expected)
    {
        var found = Engine.Environment.Compile(new CelSource(expression)).Diagnostics;

        Assert.That(string.Join(' ', found.Select(diagnostic => diagnostic.Code)), Is.EqualTo(expected));
    }
}
