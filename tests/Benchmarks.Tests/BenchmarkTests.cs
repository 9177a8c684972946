using ComplianceAudit.Benchmarks.Subjects;

namespace ComplianceAudit.Benchmarks.Tests;

/// <summary>Fast and wrong must not pass: every benchmark's body gives the right answer.</summary>
internal sealed class BenchmarkTests
{
    private static IEnumerable<string> Questions => Question.All.Select(question => question.Name);

    [TestCaseSource(nameof(Questions))]
    public void Evaluation_OverThePod_GivesTheAnswer(string name)
    {
        var benchmarks = new EvaluationBenchmarks { Name = name };
        benchmarks.Prepare();

        var answer = benchmarks.Evaluate();

        Assert.That(answer.ToJson(), Is.EqualTo(Question.Named(name).Answer));
    }

    [Test]
    public void Evaluation_OfNothing_IsTrue()
    {
        var benchmarks = new EvaluationBenchmarks { Name = Question.All[0].Name };
        benchmarks.Prepare();

        var answer = benchmarks.EvaluateNothing();

        Assert.That(answer.ToJson(), Is.EqualTo("true"));
    }

    [TestCaseSource(nameof(Questions))]
    public void Compilation_GivesTheProgramThatAnswers(string name)
    {
        var benchmarks = new CompilationBenchmarks { Name = name };
        benchmarks.Prepare();

        var program = benchmarks.Compile();

        Assert.That(program.Source.Text, Is.EqualTo(Question.Named(name).Expression));
        Assert.That(program.Variables, Is.EqualTo(new[] { "object" }));
    }

    [Test]
    public void Compilation_OfTheShortest_GivesAProgramWithoutVariables()
    {
        var benchmarks = new CompilationBenchmarks { Name = Question.All[0].Name };
        benchmarks.Prepare();

        var program = benchmarks.CompileShortest();

        Assert.That(program.Variables, Is.Empty);
    }

    [Test]
    public void Pattern_MatchesTheRegistryAlone()
    {
        var benchmarks = new PatternBenchmarks();
        benchmarks.Prepare();

        var (byDotNet, match, noMatch) = (benchmarks.DotNet(), benchmarks.Match(), benchmarks.NoMatch());

        Assert.That((byDotNet, match, noMatch), Is.EqualTo((true, true, false)));
    }

    [TestCase(100)]
    [TestCase(1_000)]
    [TestCase(10_000)]
    public void Fleet_CountsThePodsThatWereMadeClean(int pods)
    {
        var benchmarks = new FleetBenchmarks { Pods = pods };
        benchmarks.Prepare();

        var (counted, byHand) = (benchmarks.Evaluate(), benchmarks.ByHand());

        Assert.That(benchmarks.Clean, Is.InRange(pods / 2, pods - 1), "a fleet of one kind would prove nothing");
        Assert.That((counted, byHand), Is.EqualTo((benchmarks.Clean, benchmarks.Clean)));
    }
}
