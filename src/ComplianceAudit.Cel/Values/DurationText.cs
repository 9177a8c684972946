using System.Globalization;

namespace ComplianceAudit.Cel.Values;

/// <summary>Durations as seconds with a fraction: <c>5400s</c>, <c>-1.5s</c>.</summary>
internal static class DurationText
{
    public static string Of(Moment moment)
    {
        var total = moment.TotalNanoseconds;
        var (seconds, nanoseconds) = Int128.DivRem(Int128.Abs(total), 1_000_000_000);
        return (total < 0 ? "-" : "") + seconds.ToString(CultureInfo.InvariantCulture) + Fraction.Of((int)nanoseconds) + "s";
    }
}
