using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Evaluation;

/// <summary>Every message of the evaluation phase, whole.</summary>
public sealed class EvaluationErrorsTests
{
    [TestCase("1 + 'a'", """
        check.yaml:1:3: CEL301: no such overload: int + string
          | 1 + 'a'
          | ..^
        """)]
    [TestCase("size(1)", """
        check.yaml:1:1: CEL301: no such overload: size(int)
          | size(1)
          | ^
        """)]
    [TestCase("{'a': 1}.b", """
        check.yaml:1:10: CEL302: no such key: the map has no "b"; test it with has() or read it with .? or [?]
          | {'a': 1}.b
          | .........^
        """)]
    [TestCase("{'a': 1}['c']", """
        check.yaml:1:9: CEL302: no such key: the map has no "c"; test it with has() or read it with .? or [?]
          | {'a': 1}['c']
          | ........^
        """)]
    [TestCase("1.a", """
        check.yaml:1:3: CEL303: no such field: a value of type int has no field 'a'; only maps have fields
          | 1.a
          | ..^
        """)]
    [TestCase("[1][3]", """
        check.yaml:1:4: CEL304: index out of range: 3 in a list or string of 1
          | [1][3]
          | ...^
        """)]
    [TestCase("'abc'.charAt(9)", """
        check.yaml:1:7: CEL304: index out of range: 9 in a list or string of 3
          | 'abc'.charAt(9)
          | ......^
        """)]
    [TestCase("1 / 0", """
        check.yaml:1:3: CEL305: divide by zero
          | 1 / 0
          | ..^
        """)]
    [TestCase("1 % 0", """
        check.yaml:1:3: CEL306: modulus by zero
          | 1 % 0
          | ..^
        """)]
    [TestCase("9223372036854775807 + 1", """
        check.yaml:1:21: CEL307: overflow: the result does not fit into int
          | 9223372036854775807 + 1
          | ....................^
        """)]
    [TestCase("int('a')", """
        check.yaml:1:1: CEL308: type conversion error: "a" is no int
          | int('a')
          | ^
        """)]
    [TestCase("double('1e999')", """
        check.yaml:1:1: CEL308: type conversion error: "1e999" is no double
          | double('1e999')
          | ^
        """)]
    [TestCase("timestamp('x')", """
        check.yaml:1:1: CEL308: type conversion error: "x" is no timestamp, such as 2024-01-31T08:00:00Z
          | timestamp('x')
          | ^
        """)]
    [TestCase("lists.range(2000000)", """
        check.yaml:1:7: CEL309: the evaluation took more than 1000000 steps; visit fewer elements
          | lists.range(2000000)
          | ......^
        """)]
    [TestCase("'a'.matches('a' + '(')", """
        check.yaml:1:5: CEL310: 'a(' is no regular expression: '(' at character 2 is not closed; add ')', or write \( for the character itself
          | 'a'.matches('a' + '(')
          | ....^
        """)]
    [TestCase("optional.none().value()", """
        check.yaml:1:17: CEL311: optional.none() dereference; read it with orValue()
          | optional.none().value()
          | ................^
        """)]
    [TestCase("[1].slice(1, 0)", """
        check.yaml:1:5: CEL312: invalid argument of slice: the start is negative or lies behind the end
          | [1].slice(1, 0)
          | ....^
        """)]
    [TestCase("{'a': 1, 'a': 2}", """
        check.yaml:1:1: CEL313: the map has the key "a" twice; give each entry a key of its own
          | {'a': 1, 'a': 2}
          | ^
        """)]
    [TestCase("{1.5: 1}", """
        check.yaml:1:1: CEL314: a value of type double is no key; expected bool, int, uint or string
          | {1.5: 1}
          | ^
        """)]
    [TestCase("[?1]", """
        check.yaml:1:1: CEL315: found a value of type int after '?'; expected an optional
          | [?1]
          | ^
        """)]
    [TestCase("true && 1", """
        check.yaml:1:6: CEL316: found a value of type int beside '&&'; expected bool
          | true && 1
          | .....^
        """)]
    [TestCase("1 ? 2 : 3", """
        check.yaml:1:3: CEL316: found a value of type int before '?'; expected bool
          | 1 ? 2 : 3
          | ..^
        """)]
    [TestCase("!1", """
        check.yaml:1:1: CEL301: no such overload: !int
          | !1
          | ^
        """)]
    [TestCase("-'a'", """
        check.yaml:1:1: CEL301: no such overload: -string
          | -'a'
          | ^
        """)]
    [TestCase("[1].all(x, x)", """
        check.yaml:1:5: CEL316: found a value of type int as the predicate of 'all'; expected bool
          | [1].all(x, x)
          | ....^
        """)]
    [TestCase("1.all(x, x)", """
        check.yaml:1:3: CEL317: found a value of type int before 'all'; expected a list or a map
          | 1.all(x, x)
          | ..^
        """)]
    [TestCase("1 < 0.0 / 0.0", """
        check.yaml:1:3: CEL322: NaN is neither less nor greater than a number; test for it with math.isNaN()
          | 1 < 0.0 / 0.0
          | ..^
        """)]
    [TestCase("math.least(0.0 / 0.0, 1)", """
        check.yaml:1:6: CEL322: NaN is neither less nor greater than a number; test for it with math.isNaN()
          | math.least(0.0 / 0.0, 1)
          | .....^
        """)]
    [TestCase("'x' in 'xyz'", """
        check.yaml:1:5: CEL301: no such overload: string in string
          | 'x' in 'xyz'
          | ....^
        """)]
    [TestCase("timestamp(0).getHours('Nowhere')", """
        check.yaml:1:14: CEL312: invalid argument of getHours: no such time zone: 'Nowhere'; expected a name such as Europe/Berlin, or an offset such as +02:00
          | timestamp(0).getHours('Nowhere')
          | .............^
        """)]
    [TestCase("1.optMap(x, 1)", """
        check.yaml:1:3: CEL315: found a value of type int before 'optMap'; expected an optional
          | 1.optMap(x, 1)
          | ..^
        """)]
    [TestCase("optional.of(1).optFlatMap(x, 1)", """
        check.yaml:1:16: CEL315: found a value of type int in 'optFlatMap'; expected an optional
          | optional.of(1).optFlatMap(x, 1)
          | ...............^
        """)]
    [TestCase("1.orValue(2)", """
        check.yaml:1:3: CEL315: found a value of type int before 'orValue'; expected an optional
          | 1.orValue(2)
          | ..^
        """)]
    [TestCase("optional.none().or(1)", """
        check.yaml:1:17: CEL315: found a value of type int in 'or'; expected an optional
          | optional.none().or(1)
          | ................^
        """)]
    [TestCase("1['a']", """
        check.yaml:1:2: CEL301: no such overload: int[string]
          | 1['a']
          | .^
        """)]
    public void Evaluate_OperationWithoutValue_SaysWhatAndWhere(string expression, string expected)
    {
        var found = Engine.Fail(expression);

        Assert.That(found, Is.EqualTo(expected));
    }
}
