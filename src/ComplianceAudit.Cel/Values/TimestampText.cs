using System.Globalization;

namespace ComplianceAudit.Cel.Values;

/// <summary>Timestamps as RFC 3339 text.</summary>
internal static class TimestampText
{
    private const string Whole = "yyyy-MM-dd'T'HH:mm:ss";

    public static string Of(Moment moment)
    {
        var time = DateTimeOffset.FromUnixTimeSeconds(moment.Seconds).ToString(Whole, CultureInfo.InvariantCulture);
        return time + Fraction.Of(moment.Nanoseconds) + "Z";
    }

    public static bool TryParse(string text, out Moment moment)
    {
        moment = default;
        if (text.Length < 20 || !DateTime.TryParseExact(text[..19], Whole, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return false;
        var rest = text.AsSpan(19);
        if (!TryTakeFraction(ref rest, out var nanoseconds) || OffsetOf(rest) is not { } offset)
            return false;
        var seconds = ((time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond) - (long)offset.TotalSeconds;
        moment = new Moment(seconds, nanoseconds);
        return moment.IsTimestamp;
    }

    private static bool TryTakeFraction(ref ReadOnlySpan<char> rest, out int nanoseconds)
    {
        nanoseconds = 0;
        if (rest[0] != '.')
            return true;
        var length = rest[1..].IndexOfAnyExceptInRange('0', '9');
        if (length < 1)
            return false;
        // What is finer than a nanosecond is cut off, as Go does.
        nanoseconds = int.Parse(rest.Slice(1, Math.Min(length, 9)).ToString().PadRight(9, '0'), CultureInfo.InvariantCulture);
        rest = rest[(length + 1)..];
        return true;
    }

    private static TimeSpan? OffsetOf(ReadOnlySpan<char> zone)
    {
        if (zone is "Z")
            return TimeSpan.Zero;
        if (zone.Length != 6 || zone[0] is not ('+' or '-') || !TimeSpan.TryParseExact(zone[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset))
            return null;
        return zone[0] == '-' ? -offset : offset;
    }
}
