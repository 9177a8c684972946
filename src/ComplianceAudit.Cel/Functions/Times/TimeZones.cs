using System.Buffers;
using System.Globalization;

namespace ComplianceAudit.Cel.Functions.Times;

/// <summary>Time zones by IANA name, or as an offset such as <c>+02:00</c>, <c>-07:30</c>, <c>08:00</c>; nothing is UTC.</summary>
internal static class TimeZones
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/");

    /// <summary>Steps of finding a zone, which may look for a file.</summary>
    public const int Steps = 16;

    /// <summary>Years after which dates and days of the week repeat.</summary>
    private const int Cycle = 400;

    private const long TicksOfACycle = 146_097 * TimeSpan.TicksPerDay;

    /// <summary>A timestamp as clocks and calendars of a zone show it; false when there is no such zone.</summary>
    /// <param name="time">The timestamp.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="shifted">What they show, in a year that has the same dates.</param>
    /// <param name="years">How far the year shown lies from that one: other than 0 where the zone is in the year 0 or 10000, which a <see cref="DateTimeOffset"/> cannot be.</param>
    public static bool TryShift(DateTimeOffset time, string zone, out DateTimeOffset shifted, out int years)
    {
        (shifted, years) = (time, 0);
        if (OffsetOf(time, zone) is not { } offset)
            return false;
        var ticks = time.UtcTicks + offset.Ticks;
        if (ticks < DateTimeOffset.MinValue.Ticks)
            (ticks, years) = (ticks + TicksOfACycle, -Cycle);
        else if (ticks > DateTimeOffset.MaxValue.Ticks)
            (ticks, years) = (ticks - TicksOfACycle, Cycle);
        shifted = new DateTimeOffset(ticks, TimeSpan.Zero);
        return true;
    }

    private static TimeSpan? OffsetOf(DateTimeOffset time, string zone)
    {
        var hasSign = zone.StartsWith('-') || zone.StartsWith('+');
        if (TimeSpan.TryParseExact(hasSign ? zone[1..] : zone, @"hh\:mm", CultureInfo.InvariantCulture, out var offset))
            return zone[0] == '-' ? -offset : offset;
        if (zone.Length == 0)
            return TimeSpan.Zero;
        return IsName(zone) && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known.GetUtcOffset(time) : null;
    }

    /// <summary>Whether it may be the name of a zone: .NET looks for a file of that name, which must be none outside its own folder, such as <c>/dev/zero</c>, and takes Windows' names too.</summary>
    private static bool IsName(string zone) => char.IsAsciiLetter(zone[0]) && !zone.AsSpan().ContainsAnyExcept(NameCharacters);
}
