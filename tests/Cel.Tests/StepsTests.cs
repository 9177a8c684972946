using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests;

/// <summary>What goes over long values takes steps in proportion, so that no step lasts much longer than another.</summary>
public sealed class StepsTests
{
    private static readonly string Long = new('a', 64_000);

    private static readonly CelEnvironment Environment = new CelEnvironmentBuilder { IsChecked = false }.AddVariable("a").AddVariable("b").AddVariable("version").AddVariable("url").AddVariable("tiny").Build();

    [TestCase("a == b", 1000)]
    [TestCase("a != b", 1000)]
    [TestCase("a <= b", 1000)]
    [TestCase("bytes(a) == bytes(b)", 1000)]
    [TestCase("a in {'a': 1}", 1000)]
    [TestCase("{'a': 1}[?a].hasValue()", 1000)]
    [TestCase("{a: 1}.size()", 1000)]
    [TestCase("[a, b].distinct().size()", 3000)]
    [TestCase("isSemver(version)", 8000)]
    [TestCase("strings.quote(a)", 8000)]
    [TestCase("cel.bind(v, semver(version), v.compareTo(v))", 20_000)]
    [TestCase("cel.bind(u, url(url), u == u)", 9000)]
    [TestCase("'%e'.format([tiny])", 100)]
    [TestCase("'%.0f'.format([tiny])", 100)]
    public void Evaluate_OverLongValues_TakesStepsInProportion(string expression, int atLeast)
    {
        var activation = new CelActivation(Environment);
        activation.Set("a", CelValue.Of(Long));
        activation.Set("b", CelValue.Of(new string('a', Long.Length)));
        activation.Set("version", CelValue.Of($"1.2.3-{string.Join('.', Enumerable.Repeat("a", 32_000))}"));
        activation.Set("url", CelValue.Of($"https://example.com/{Long}"));
        activation.Set("tiny", CelValue.Of(double.Epsilon));

        var result = Environment.Compile(new CelSource(expression)).Program!.Bind(new TestNames()).Evaluate(activation);

        Assert.That(result.Kind, Is.Not.EqualTo(CelKind.Error), result.ToJson(100));
        Assert.That(activation.Steps, Is.GreaterThanOrEqualTo(atLeast));
    }

    [Test]
    public void Evaluate_KeysChosenToCollide_AreFoundAtOnce()
    {
        // As .NET hashes them by default, each of these ints has the hash 0.
        var result = Engine.Json("lists.range(20000).map(x, x * 4294967297).distinct().size()");

        Assert.That(result, Is.EqualTo("20000"));
    }
}
