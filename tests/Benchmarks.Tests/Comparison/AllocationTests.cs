using ComplianceAudit.Benchmarks.Comparison;
using ComplianceAudit.Benchmarks.Subjects;

namespace ComplianceAudit.Benchmarks.Tests.Comparison;

/// <summary>An evaluation that builds no list and no string allocates nothing.</summary>
internal sealed class AllocationTests
{
    private static IEnumerable<string> BuildingNothing => Scenario.All.Where(scenario => !scenario.BuildsLists).Select(scenario => scenario.Name);

    [TestCaseSource(nameof(BuildingNothing))]
    public void Evaluation_ThatBuildsNothing_AllocatesNothing(string name)
    {
        var scenario = Scenario.All.ToList().FindIndex(scenario => scenario.Name == name);
        using var engine = new OwnEngine();

        var least = Enumerable.Range(0, 10).Min(_ => Allocated(engine, scenario));

        Assert.That(least, Is.Zero);
    }

    [Test]
    public void Evaluation_ThatBuildsLists_IsSeenToAllocate()
    {
        using var engine = new OwnEngine();

        var bytes = engine.AllocatedBytes(Scenario.All.ToList().FindIndex(scenario => scenario.BuildsLists));

        Assert.That(bytes, Is.Positive, "else the meter is broken");
    }

    /// <summary>Bytes of thousands of evaluations. The runtime allocates on this thread too, when it recompiles a loop, but not every time.</summary>
    private static long Allocated(OwnEngine engine, int scenario)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        engine.Measure(Work.Evaluate, scenario, 5_000);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
