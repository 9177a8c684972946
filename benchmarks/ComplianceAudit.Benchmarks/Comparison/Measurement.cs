namespace ComplianceAudit.Benchmarks.Comparison;

/// <summary>What one work of one engine took in each round.</summary>
internal sealed class Measurement
{
    private readonly double[] _sorted;

    /// <summary>Takes the nanoseconds of one call, one number per round.</summary>
    public Measurement(IEnumerable<double> nanoseconds) => _sorted = [.. nanoseconds.Order()];

    /// <summary>The middle round, in nanoseconds.</summary>
    public double Median => At(0.5);

    /// <summary>A quarter of the rounds was at most this.</summary>
    public double Low => At(0.25);

    /// <summary>A quarter of the rounds was at least this.</summary>
    public double High => At(0.75);

    private double At(double share)
    {
        var place = share * (_sorted.Length - 1);
        var (below, above) = (_sorted[(int)Math.Floor(place)], _sorted[(int)Math.Ceiling(place)]);
        return below + ((above - below) * (place - Math.Floor(place)));
    }
}
