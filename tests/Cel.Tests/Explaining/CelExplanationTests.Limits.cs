using ComplianceAudit.Cel.Tests.Support;

namespace ComplianceAudit.Cel.Tests.Explaining;

/// <summary>What an explanation keeps, and what it costs.</summary>
public sealed partial class CelExplanationTests
{
    [Test]
    public void Explain_ManyRounds_KeepsTheFirstOnesAndTheLast()
    {
        var explanation = Explain("lists.range(1000).all(x, x < 999)");

        Assert.That(explanation.SkippedRounds, Is.EqualTo(900));
        Assert.That(explanation.Parts.Skip(1).Select(part => part.Round), Is.EqualTo(Enumerable.Range(0, 99).Append(999)));
        Assert.That(explanation.Parts[^1].Value?.ToJson(), Is.EqualTo("false"));
        Assert.That(explanation.IsCut, Is.False);
    }

    [Test]
    public void Explain_MoreThanCanBeKept_SaysSo()
    {
        var explanation = Explain("lists.range(60).all(x, lists.range(60).all(y, lists.range(60).all(z, x + y + z >= 0)))");

        Assert.That(explanation.Value?.ToJson(), Is.EqualTo("true"));
        Assert.That(Count(explanation), Is.LessThanOrEqualTo(100_000));
        Assert.That(IsCutSomewhere(explanation), Is.True);
    }

    [Test]
    public void Explain_BudgetExhausted_IsTheErrorOfTheWhole()
    {
        var environment = new CelEnvironmentBuilder { StepBudget = 10 }.Build();
        var program = environment.CompileToExplain(new CelSource("lists.range(5).all(x, lists.range(5).all(y, true))")).Program!;

        var explanation = program.Bind(new TestNames()).Explain(new CelActivation(environment));

        Assert.That(explanation.Value?.AsError.Code, Is.EqualTo("CEL309"));
    }

    [Test]
    public void Explain_ProgramOfTheOrdinaryKind_IsRefused()
    {
        var program = Environment.Compile(new CelSource("1")).Program!.Bind(new TestNames());

        Assert.That(() => program.Explain(new CelActivation(Environment)), Throws.InvalidOperationException);
    }

    [Test]
    public void Evaluate_ProgramCompiledToExplain_TakesTheSameSteps()
    {
        var source = new CelSource("doc.items.map(i, i.id + n).exists(x, x == 3) && doc.ids().size() == 2");
        var (plain, traced) = (Activation(), Activation());

        Environment.Compile(source).Program!.Bind(new TestNames()).Evaluate(plain);
        Environment.CompileToExplain(source).Program!.Bind(new TestNames()).Evaluate(traced);

        Assert.That(traced.Steps, Is.EqualTo(plain.Steps).And.GreaterThan(0));
    }

    [Test]
    public void Explain_LongChainOfFunctions_EndsAsAnError()
    {
        var builder = new CelEnvironmentBuilder().AddVariable("n").AddExpression("f0", ["x"], true, new CelSource("x + 1"));
        for (var i = 1; i <= 400; i++)
            builder.AddExpression($"f{i}", ["x"], true, new CelSource($"x.f{i - 1}()"));
        var environment = builder.Build();
        var program = environment.CompileToExplain(new CelSource("1.f400()")).Program!;

        var explanation = program.Bind(new TestNames()).Explain(new CelActivation(environment));

        Assert.That(explanation.Value?.ToJson(), Is.EqualTo("2"));
    }

    private static int Count(CelExplanation part) => 1 + part.Parts.Sum(Count);

    private static bool IsCutSomewhere(CelExplanation part) => part.IsCut || part.Parts.Any(IsCutSomewhere);
}
