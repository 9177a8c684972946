using BenchmarkDotNet.Attributes;
using ComplianceAudit.Benchmarks.Subjects;
using ComplianceAudit.Cel;

namespace ComplianceAudit.Benchmarks;

/// <summary>One evaluation over one Pod, against what merely entering and leaving an evaluation takes.</summary>
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private readonly Bench _bench = new();
    private CelBoundProgram _nothing = null!;
    private CelBoundProgram _program = null!;

    public static IEnumerable<string> Questions => Question.All.Select(question => question.Name);

    [ParamsSource(nameof(Questions))]
    public string Name { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var question = Question.Named(Name);
        _nothing = _bench.Bind("true");
        _program = _bench.Bind(question.Expression);
        _bench.LookAt(_bench.Read(question.PodJson));
    }

    [Benchmark(Baseline = true)]
    public CelValue EvaluateNothing() => _bench.Evaluate(_nothing);

    [Benchmark]
    public CelValue Evaluate() => _bench.Evaluate(_program);
}
