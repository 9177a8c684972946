using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests;

/// <summary>What an evaluation may take: the builder's ranges, the messages, and that nothing absorbs the end.</summary>
public sealed class LimitsTests
{
    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(int.MinValue)]
    public void StepBudget_LessThanOne_IsRefused(int budget)
    {
        var builder = new CelEnvironmentBuilder();

        Assert.That(() => builder.StepBudget = budget, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase(0L)]
    [TestCase(long.MinValue)]
    public void SizeBudget_LessThanOne_IsRefused(long budget)
    {
        var builder = new CelEnvironmentBuilder();

        Assert.That(() => builder.SizeBudget = budget, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [TestCase("true && list.all(x, list.all(y, x + y > 0))", 10, 400, """
        check.yaml:1:26: CEL309: the evaluation took more than 10 steps; visit fewer elements
          | true && list.all(x, list.all(y, x + y > 0))
          | .........................^
        """)]
    [TestCase("size(lists.range(n)) > 3 || true", 10, 400, """
        check.yaml:1:12: CEL309: the evaluation took more than 10 steps; visit fewer elements
          | size(lists.range(n)) > 3 || true
          | ...........^
        """)]
    [TestCase("list.exists(x, (text + text + text + text).size() > 0) || true", 10, 400, """
        check.yaml:1:36: CEL319: the evaluation made more than 400 bytes of lists, maps and text; make fewer or smaller ones
          | list.exists(x, (text + text + text + text).size() > 0) || true
          | ...................................^
        """)]
    [TestCase("n > 0 ? [[n, n, n, n, n, n], [n, n, n, n, n, n]] : []", 10, 400, """
        check.yaml:1:30: CEL319: the evaluation made more than 400 bytes of lists, maps and text; make fewer or smaller ones
          | n > 0 ? [[n, n, n, n, n, n], [n, n, n, n, n, n]] : []
          | .............................^
        """)]
    [TestCase("[[list.map(x, x), list.map(x, n)]]", 100, 400, """
        check.yaml:1:24: CEL319: the evaluation made more than 400 bytes of lists, maps and text; make fewer or smaller ones
          | [[list.map(x, x), list.map(x, n)]]
          | .......................^
        """)]
    public void Evaluate_OverALimit_NamesItAndPointsAtIt(string expression, int steps, long size, string expected)
    {
        var found = Evaluate(expression, steps, size).AsError.Diagnostic!.ToString();

        Assert.That(found, Is.EqualTo(expected));
    }

    private static CelValue Evaluate(string expression, int steps, long size)
    {
        var environment = new CelEnvironmentBuilder { StepBudget = steps, SizeBudget = size }.AddVariable("list").AddVariable("text").AddVariable("n").Build();
        var compilation = environment.Compile(new CelSource(expression, "check.yaml"));
        Assert.That(compilation.Diagnostics, Is.Empty);
        var activation = new CelActivation(environment);
        activation.Set("list", CelValue.OfList([.. Enumerable.Range(1, 5).Select(i => CelValue.Of((long)i))]));
        activation.Set("text", CelValue.Of("0123456789"));
        activation.Set("n", CelValue.Of(100L));
        return compilation.Program!.Bind(new TestNames()).Evaluate(activation);
    }
}
