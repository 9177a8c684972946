using System.Diagnostics;
using System.Runtime.InteropServices;
using ComplianceAudit.Benchmarks.Subjects;
using ComplianceAudit.Cel;

namespace ComplianceAudit.Benchmarks.Comparison;

/// <summary>The engine of this repository.</summary>
internal sealed class OwnEngine : Engine
{
    private readonly Bench _bench = new();
    private readonly CelBoundProgram[] _programs;

    public OwnEngine()
    {
        _programs = [.. Scenario.All.Select(scenario => _bench.Bind(scenario.Expression))];
        _bench.LookAt(_bench.Read(Bench.PodJson));
    }

    public override string Name => "this engine";

    public override string Runtime => RuntimeInformation.FrameworkDescription;

    public override Form FormOf(int scenario) => Form.AsWritten;

    public override double Measure(Work work, int scenario, int times)
    {
        var start = Stopwatch.GetTimestamp();
        var right = work == Work.Evaluate ? Evaluate(scenario, times) : Compile(scenario, times);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        return right == times ? elapsed : throw new InvalidOperationException($"'{Scenario.All[scenario].Name}' was right {right} times of {times}.");
    }

    /// <summary>Bytes that one evaluation allocates.</summary>
    public long AllocatedBytes(int scenario)
    {
        const int times = 1_000;
        Evaluate(scenario, times);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Evaluate(scenario, times);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / times;
    }

    public override void Dispose()
    {
    }

    private int Evaluate(int scenario, int times)
    {
        var (program, answer) = (_programs[scenario], Scenario.All[scenario].Answer);
        var right = 0;
        for (var i = 0; i < times; i++)
        {
            if (_bench.Evaluate(program).AsBool == answer)
                right++;
        }
        return right;
    }

    private static int Compile(int scenario, int times)
    {
        var expression = Scenario.All[scenario].Expression;
        var made = 0;
        for (var i = 0; i < times; i++)
        {
            if (Bench.Compile(expression).Source.Text == expression)
                made++;
        }
        return made;
    }
}
