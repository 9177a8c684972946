using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using ComplianceAudit.Benchmarks.Subjects;
using ComplianceAudit.Cel;

namespace ComplianceAudit.Benchmarks;

/// <summary>A match of a constant pattern, against .NET's linear-time engine on the same text.</summary>
[MemoryDiagnoser]
public class PatternBenchmarks
{
    private const string Pattern = "^registry\\.example\\.com/.*:v[0-9]+$";

    private readonly Bench _bench = new();
    private readonly Regex _regex = new(Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private string _image = "";
    private CelBoundProgram _matching = null!;
    private CelBoundProgram _other = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var pod = _bench.Read(Bench.PodJson);
        var first = pod.Document.ChildAt(pod.Document.Find("spec", "containers"), 0);
        _image = pod.Document.TextAt(pod.Document.FieldOf(first, _bench.NameOf("image")));
        _matching = _bench.Bind($"object.spec.containers[0].image.matches(r'{Pattern}')");
        _other = _bench.Bind($"object.spec.containers[0].image.matches(r'^docker{Pattern[1..]}')");
        _bench.LookAt(pod);
    }

    [Benchmark(Baseline = true)]
    public bool DotNet() => _regex.IsMatch(_image);

    [Benchmark]
    public bool Match() => _bench.Evaluate(_matching).AsBool;

    [Benchmark]
    public bool NoMatch() => _bench.Evaluate(_other).AsBool;
}
