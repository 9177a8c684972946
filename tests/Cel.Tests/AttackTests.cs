using System.Globalization;
using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests;

/// <summary>Small expressions made to grow without end: each ends at one of the limits.</summary>
public sealed class AttackTests
{
    [TestCase("lists.range(1000000000)")]
    [TestCase("lists.range(9223372036854775807)")]
    [TestCase("lists.range(5000).map(a, lists.range(5000))")]
    [TestCase("lists.range(5000).map(a, lists.range(5000).filter(b, b != a))")]
    [TestCase("lists.range(5000).transformMap(i, a, lists.range(5000).transformMap(j, b, b))")]
    [TestCase("lists.range(5000).transformMapEntry(i, a, {i: lists.range(5000).transformMapEntry(j, b, {b: b})})")]
    [TestCase("lists.range(100000).all(a, lists.range(100000).all(b, a + b >= 0))")]
    [TestCase("lists.range(5000).all(a, a in lists.range(5000))")]
    [TestCase("lists.range(90000).map(a, [a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a])")]
    [TestCase("lists.range(300000).map(a, string(a)).join(',').split(',').map(s, s.split('')).flatten().join()")]
    [TestCase("lists.range(2000).map(a, lists.range(2000)).flatten().flatten().sort().reverse().distinct()")]
    [TestCase("lists.range(99999).map(a, -a).sortBy(x, -x).sort().sort().sort().sort().sort().sort().sort().sort().sort().size() == 0")]
    [TestCase("sets.equivalent(lists.range(5000), lists.range(5000).reverse())")]
    [TestCase("sets.contains(lists.range(90000), lists.range(90000).reverse())")]
    public void Evaluate_ManyElements_EndsAtALimit(string expression) => Ends(expression);

    [TestCase("[1]", "{0} + {0}", 40)]
    [TestCase("'ab'", "{0} + {0}", 60)]
    [TestCase("b'ab'", "{0} + {0}", 60)]
    [TestCase("'aa'", "{0}.replace('', {0})", 30)]
    [TestCase("'aa'", "{0}.replace('a', {0})", 30)]
    [TestCase("'aa'", "[{0}, {0}, {0}].join({0})", 30)]
    [TestCase("'aa'", "'%s%s%s'.format([{0}, {0}, {0}])", 30)]
    [TestCase("[1]", "[{0}, {0}].flatten()", 40)]
    [TestCase("[1, 1]", "{0}.map(x, {0}).flatten()", 20)]
    [TestCase("['a']", "['%s'.format([[{0}, {0}]])]", 40)]
    [TestCase("b'aaaa'", "bytes(base64.encode({0} + {0}))", 60)]
    [TestCase("'\"'", "strings.quote({0} + {0})", 60)]
    public void Evaluate_ValueThatGrowsFromItself_EndsAtALimit(string first, string next, int times)
    {
        var binds = Enumerable.Range(1, times).Select(i => $"cel.bind(v{i}, {string.Format(CultureInfo.InvariantCulture, next, $"v{i - 1}")}, ");

        Ends($"cel.bind(v0, {first}, {string.Concat(binds)}v{times}{new string(')', times + 1)}");
    }

    [TestCase("{0} || true")]
    [TestCase("true || {0}.size() == 0 ? {0}.size() == 0 || true : true")]
    [TestCase("[1, 2].exists(x, {0} || x == 2)")]
    [TestCase("[1, 2].all(x, {0} && false)")]
    [TestCase("u && {0}")]
    [TestCase("optional.of({0}).orValue(true)")]
    [TestCase("cel.bind(x, {0}, true)")]
    [TestCase("[{0}, true].size() == 2")]
    [TestCase("{{'a': {0}}}.?a.orValue(false)")]
    [TestCase("true in [{0}, true]")]
    public void Evaluate_LimitUnderAnOperatorThatAbsorbs_EndsAllTheSame(string around) =>
        Ends(string.Format(CultureInfo.InvariantCulture, around, "dyn(lists.range(2000000))"));

    private static void Ends(string expression)
    {
        var result = Engine.Evaluate(expression);

        Assert.That(result.Kind == CelKind.Error ? result.AsError.Code : result.Kind.ToString(), Is.AnyOf("CEL309", "CEL319"));
    }
}
