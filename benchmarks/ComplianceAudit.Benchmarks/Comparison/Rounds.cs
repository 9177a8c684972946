using ComplianceAudit.Benchmarks.Subjects;

namespace ComplianceAudit.Benchmarks.Comparison;

/// <summary>Measures every engine in turn, many times around, so that a busy moment of the machine meets them all.</summary>
internal static class Rounds
{
    private const int Count = 151;
    private const int WarmUps = 60;

    /// <summary>Shorter than the slices in which a scheduler shares a core, so that on a busy machine most batches still have it for themselves.</summary>
    private const double BatchNanoseconds = 2e6;

    public static Dictionary<(Engine Engine, int Scenario), Measurement> Of(Work work, IReadOnlyList<Engine> engines)
    {
        var jobs = (from scenario in Enumerable.Range(0, Scenario.All.Count)
                    from engine in engines
                    where engine.FormOf(scenario) != Form.Cannot
                    select (engine, scenario)).ToList();
        // All expressions warm up together: a compiler that specialises for the one it sees alone would not be what a run of checks meets.
        var times = jobs.ToDictionary(job => job, _ => 1);
        for (var i = 0; i < WarmUps; i++)
        {
            foreach (var job in jobs)
                times[job] = Batch(work, job, times[job]);
        }
        var samples = jobs.ToDictionary(job => job, _ => new List<double>());
        for (var i = 0; i < Count; i++)
        {
            foreach (var job in jobs)
                samples[job].Add(job.engine.Measure(work, job.scenario, times[job]) / times[job]);
        }
        return samples.ToDictionary(sample => sample.Key, sample => new Measurement(sample.Value));
    }

    /// <summary>How many calls fill a batch, after filling some.</summary>
    private static int Batch(Work work, (Engine Engine, int Scenario) job, int times)
    {
        while (true)
        {
            var elapsed = job.Engine.Measure(work, job.Scenario, times);
            if (elapsed >= BatchNanoseconds / 2)
                return Math.Max(1, (int)(times * BatchNanoseconds / elapsed));
            times *= 2;
        }
    }
}
