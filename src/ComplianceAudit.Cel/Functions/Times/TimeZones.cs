using System.Globalization;

namespace ComplianceAudit.Cel.Functions.Times;

/// <summary>Time zones by IANA name, or as an offset such as <c>+02:00</c>.</summary>
internal static class TimeZones
{
    public static bool TryShift(DateTimeOffset time, string zone, out DateTimeOffset shifted)
    {
        shifted = time;
        if (OffsetOf(time, zone) is not { } offset)
            return false;
        var ticks = time.UtcTicks + offset.Ticks;
        if (ticks < DateTimeOffset.MinValue.Ticks || ticks > DateTimeOffset.MaxValue.Ticks)
            return false;
        shifted = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    private static TimeSpan? OffsetOf(DateTimeOffset time, string zone)
    {
        var isNegative = zone.StartsWith('-');
        if (TimeSpan.TryParseExact(zone.TrimStart('+', '-'), @"hh\:mm", CultureInfo.InvariantCulture, out var offset))
            return isNegative ? -offset : offset;
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known.GetUtcOffset(time) : null;
    }
}
