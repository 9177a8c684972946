using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests;

public sealed class CelValueTests
{
    [TestCase("[1, 2, 3]", 7, "[1,2,3]")]
    [TestCase("[1, 2, 3]", 6, "[1,2,3...")]
    [TestCase("{'a': {'b': [1, 2]}, 'c': 3}", 12, "{\"a\":{\"b\":[1...")]
    [TestCase("'abc'", 5, "\"abc\"")]
    [TestCase("'abc'", 4, "\"abc...")]
    [TestCase("'äöü' + 'äöü'", 4, "\"äöü...")]
    [TestCase("b'abcdef'", 4, "\"YWJ...")]
    [TestCase("true", 0, "...")]
    public void ToJson_OfALength_IsThatMuchOfTheWhole(string expression, int length, string expected) =>
        Assert.That(Engine.Evaluate(expression).ToJson(length), Is.EqualTo(expected));

    [Test]
    public void ToJson_OfALength_LooksAtNoMoreThanItNeeds()
    {
        var list = CelValue.OfList(new Counting(1_000_000));

        var json = list.ToJson(20);

        Assert.That(json, Is.EqualTo("[7,7,7,7,7,7,7,7,7,7..."));
    }

    [TestCase("[1.5, 1.0 / 0.0, -1.0 / 0.0, 0.0 / 0.0]", """[1.5,"Infinity","-Infinity","NaN"]""")]
    [TestCase("[9223372036854775807, 18446744073709551615u]", "[9223372036854775807,18446744073709551615]")]
    [TestCase("[b'abc', timestamp(0), duration('90m'), int, ip('10.0.0.1')]", """["YWJj","1970-01-01T00:00:00Z","5400s","int","10.0.0.1"]""")]
    [TestCase("{1: null, true: optional.none(), 'a': optional.of(2)}", """{"1":null,"true":null,"a":2}""")]
    public void ToJson_OfEachKind_IsAsTheLanguageHasIt(string expression, string expected) =>
        Assert.That(Engine.Evaluate(expression).ToJson(), Is.EqualTo(expected));

    [TestCase("null", "null")]
    [TestCase("1u", "uint")]
    [TestCase("1.5", "double")]
    [TestCase("[1]", "list")]
    [TestCase("{}", "map")]
    [TestCase("type(1)", "type")]
    [TestCase("timestamp('2026-01-01T00:00:00Z')", "timestamp")]
    [TestCase("duration('1s')", "duration")]
    [TestCase("optional.of(1)", "optional")]
    [TestCase("ip('10.0.0.1')", "net.IP")]
    [TestCase("u", "unknown")]
    [TestCase("1 / 0", "error")]
    public void TypeName_OfAValue_IsTheOneThatSignaturesHave(string expression, string expected) =>
        Assert.That(Engine.Evaluate(expression).TypeName, Is.EqualTo(expected));

    private sealed class Counting(int count) : IReadOnlyList<CelValue>
    {
        public int Count => count;

        public CelValue this[int index] => index < 100 ? CelValue.Of(7L) : throw new InvalidOperationException("Nobody needs it.");

        public IEnumerator<CelValue> GetEnumerator() => Enumerable.Range(0, count).Select(index => this[index]).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
