using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests;

/// <summary>Small expressions whose work, or whose result, has no end: each ends at the budget, in a few seconds and little memory.</summary>
public sealed class EndlessWorkTests
{
    private static readonly string Long = new('a', 40_000);

    [Test]
    public void Evaluate_EqualityOfListsThatShareElements_EndsAtTheBudget() => EndsAtTheBudget(Doubled(60, "a60 == a60"));

    [Test]
    public void Evaluate_ResultThatSharesElements_EndsAtTheBudget() => EndsAtTheBudget(Doubled(60, "a60"));

    [Test]
    public void Evaluate_MapThatSharesElements_EndsAtTheBudget() => EndsAtTheBudget(Doubled(60, "{'a': optional.of(a60)}"));

    [Test]
    public void Evaluate_DistinctMapsOfOneSize_EndsAtTheBudget() => EndsAtTheBudget("lists.range(60000).map(x, {'a': x}).distinct()");

    [Test]
    public void Evaluate_DistinctListsOfOneSize_AreFoundByTheirElements()
    {
        var result = Engine.Json("lists.range(60000).map(x, [x % 5000, 'a']).distinct().size()");

        Assert.That(result, Is.EqualTo("5000"));
    }

    [Test]
    public void Evaluate_FormatOfOneTextManyTimes_EndsAtTheBudget() =>
        EndsAtTheBudget($"cel.bind(a, '{Long}', '%s'.format([lists.range(20000).map(i, a)]).size())");

    [Test]
    public void Evaluate_LongBodyForManyElements_EndsAtTheBudget() =>
        EndsAtTheBudget($"lists.range(400000).all(x, {string.Concat(Enumerable.Repeat("1 == 1 && ", 5000))} true)");

    [Test]
    public void Evaluate_LongSharedFunctionForManyElements_EndsAtTheBudget()
    {
        var body = new CelSource($"{string.Concat(Enumerable.Repeat("x == x && ", 5000))} true");
        var environment = new CelEnvironmentBuilder().AddExpression("same", ["x"], false, body).Build();
        var program = environment.Compile(new CelSource("lists.range(400000).all(x, same(x))")).Program!;

        var result = program.Bind(new TestNames()).Evaluate(new CelActivation(environment));

        Assert.That(result.AsError.Code, Is.AnyOf("CEL309", "CEL319"));
    }

    [TestCase("[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]")]
    [TestCase("{'a': 1, 'b': 2, 'c': 3, 'd': 4}")]
    [TestCase("'some text' + 'and more' + 'and more' + 'and more'")]
    public void Evaluate_ManySmallThings_EndsAtTheBudget(string made) => EndsAtTheBudget($"lists.range(400000).map(x, {made})");

    [Test]
    public void Evaluate_PatternMadeForEachElement_EndsAtTheBudget() => EndsAtTheBudget("lists.range(400000).all(x, !'b'.matches('(a{1000}){5}' + string(x)))");

    [Test]
    public void Evaluate_LargePatternOverLongText_EndsAtTheBudget() =>
        EndsAtTheBudget($"cel.bind(a, '{Long}', lists.range(1000).all(i, !a.matches('(a?){{800}}a{{800}}b')))");

    [TestCase("!t.contains(w)")]
    [TestCase("t.indexOf(w) < 0")]
    [TestCase("t.lastIndexOf(w) < 0")]
    [TestCase("t.replace(w, '') == t")]
    [TestCase("t.split(w).size() == 1")]
    public void Evaluate_SearchThatComparesMuchAtEveryPlace_EndsAtTheBudget(string search)
    {
        var text = string.Concat(Enumerable.Repeat("ab", 20_000));

        EndsAtTheBudget($"cel.bind(a, '{text}', cel.bind(t, a + a + a + a + a + a, cel.bind(w, a + 'aa' + a + 'ac', lists.range(10000).all(i, {search}))))");
    }

    [Test]
    public void Compile_ManyErrorsInOneLine_ReportsTheFirstHundred()
    {
        var compilation = Engine.Environment.Compile(new CelSource($"[{string.Concat(Enumerable.Repeat("ab, ", 20_000))}]"));

        Assert.That(compilation.Diagnostics, Has.Count.EqualTo(100));
    }

    [Test]
    public void Evaluate_ElementsThatEachLackTheirOwnSource_JoinsThemInOneGo()
    {
        var environment = new CelEnvironmentBuilder().AddVariable("list").Build();
        var activation = new CelActivation(environment);
        activation.Set("list", CelValue.OfList([.. Enumerable.Range(0, 100_000).Select(i => CelValue.OfUnknown(CelUnknown.Of($"pod {i:D6}")))]));
        var program = environment.Compile(new CelSource("list.all(x, x) && list.filter(x, x).exists(x, x)")).Program!.Bind(new TestNames());

        var result = program.Evaluate(activation);

        Assert.That(result.AsUnknown.Sources, Has.Length.EqualTo(100_000).And.Ordered);
    }

    private static string Doubled(int times, string body) =>
        "cel.bind(a0, [1], " + string.Concat(Enumerable.Range(1, times).Select(i => $"cel.bind(a{i}, [a{i - 1}, a{i - 1}], ")) + body + new string(')', times + 1);

    private static void EndsAtTheBudget(string expression)
    {
        var result = Engine.Evaluate(expression);

        Assert.That(result.AsError.Code, Is.AnyOf("CEL309", "CEL319"));
    }
}
