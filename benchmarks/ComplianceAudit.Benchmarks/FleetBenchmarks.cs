using BenchmarkDotNet.Attributes;
using ComplianceAudit.Benchmarks.Subjects;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Benchmarks;

/// <summary>One expression over many Pods, against the same question written in C# over the same documents.</summary>
[MemoryDiagnoser]
public class FleetBenchmarks
{
    private readonly Bench _bench = new();
    private ResourceReader[] _pods = [];
    private CelBoundProgram _program = null!;
    private (int Spec, int Containers, int SecurityContext, int Privileged) _names;

    [Params(100, 1_000, 10_000)]
    public int Pods { get; set; }

    /// <summary>Pods without a privileged container, as they were made.</summary>
    public int Clean { get; private set; }

    [GlobalSetup]
    public void Prepare()
    {
        _pods = [.. Fleet.Make(Pods, out var clean).Select(json => _bench.Read(json))];
        _program = _bench.Bind(Scenario.All[0].Expression);
        _names = (_bench.NameOf("spec"), _bench.NameOf("containers"), _bench.NameOf("securityContext"), _bench.NameOf("privileged"));
        Clean = clean;
    }

    [Benchmark(Baseline = true)]
    public int ByHand()
    {
        var count = 0;
        foreach (var pod in _pods)
        {
            if (IsClean(pod.Document))
                count++;
        }
        return count;
    }

    [Benchmark]
    public int Evaluate()
    {
        var count = 0;
        foreach (var pod in _pods)
        {
            _bench.LookAt(pod);
            if (_bench.Evaluate(_program).AsBool)
                count++;
        }
        return count;
    }

    private bool IsClean(ResourceDocument pod)
    {
        var containers = pod.FieldOf(pod.FieldOf(0, _names.Spec), _names.Containers);
        for (var i = 0; i < pod.CountOf(containers); i++)
        {
            var context = pod.FieldOf(pod.ChildAt(containers, i), _names.SecurityContext);
            var privileged = context < 0 ? -1 : pod.FieldOf(context, _names.Privileged);
            if (privileged >= 0 && pod.KindOf(privileged) == NodeKind.Boolean && pod.BooleanAt(privileged))
                return false;
        }
        return true;
    }
}
