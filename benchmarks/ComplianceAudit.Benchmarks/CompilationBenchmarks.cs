using BenchmarkDotNet.Attributes;
using ComplianceAudit.Benchmarks.Subjects;
using ComplianceAudit.Cel;

namespace ComplianceAudit.Benchmarks;

/// <summary>From the text of an expression to a program, against the shortest expression.</summary>
[MemoryDiagnoser]
public class CompilationBenchmarks
{
    private readonly string _shortest = "true";
    private string _expression = "";

    public static IEnumerable<string> Questions => Question.All.Select(question => question.Name);

    [ParamsSource(nameof(Questions))]
    public string Name { get; set; } = "";

    [GlobalSetup]
    public void Prepare() => _expression = Question.Named(Name).Expression;

    [Benchmark(Baseline = true)]
    public CelProgram CompileShortest() => Bench.Compile(_shortest);

    [Benchmark]
    public CelProgram Compile() => Bench.Compile(_expression);
}
