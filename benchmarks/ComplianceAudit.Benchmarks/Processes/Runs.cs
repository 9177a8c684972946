namespace ComplianceAudit.Benchmarks.Processes;

/// <summary>Runs of one program under the same conditions.</summary>
internal sealed class Runs
{
    private readonly List<Run> _runs = [];

    public double Seconds => MedianOf(run => run.Seconds);

    public double ProcessorSeconds => MedianOf(run => run.ProcessorSeconds);

    public double PeakBytes => MedianOf(run => run.PeakBytes);

    public double Fastest => _runs.Min(run => run.Seconds);

    public double Slowest => _runs.Max(run => run.Seconds);

    /// <summary>The largest memory of any run: a bar on memory must hold in each.</summary>
    public double MostBytes => _runs.Max(run => run.PeakBytes);

    /// <summary>Runs programs in turn, so that a busy moment of the machine meets all; the first turn warms the file cache and does not count.</summary>
    public static async Task<IReadOnlyList<Runs>> InTurnAsync(int times, params Func<Task<Run>>[] programs)
    {
        var all = programs.Select(_ => new Runs()).ToList();
        for (var turn = 0; turn <= times; turn++)
        {
            for (var i = 0; i < programs.Length; i++)
            {
                var run = await programs[i]().ConfigureAwait(false);
                if (turn > 0)
                    all[i]._runs.Add(run);
            }
        }

        return all;
    }

    private double MedianOf(Func<Run, double> value) => _runs.Select(value).Order().ElementAt(_runs.Count / 2);
}
