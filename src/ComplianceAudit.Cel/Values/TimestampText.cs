using System.Globalization;

namespace ComplianceAudit.Cel.Values;

/// <summary>Timestamps as RFC 3339 text.</summary>
internal static class TimestampText
{
    public static string Of(Moment moment)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(moment.Seconds).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return time + Fraction.Of(moment.Nanoseconds) + "Z";
    }
}
