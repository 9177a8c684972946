using System.Globalization;

namespace ComplianceAudit.Cli.Inspecting;

/// <summary>Numbers as readers want them, the same in every culture.</summary>
internal static class Quantity
{
    private static readonly string[] Units = ["kB", "MB", "GB", "TB", "PB", "EB"];

    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with its noun in the form that it needs.</summary>
    public static string Count(long number, string one, string several) => $"{Count(number)} {(number == 1 ? one : several)}";

    /// <summary>Bytes in decimal units: <c>734 B</c>, <c>1.2 GB</c>.</summary>
    public static string Bytes(long number)
    {
        if (number < 1000)
            return string.Create(CultureInfo.InvariantCulture, $"{number} B");

        var (value, unit) = (number / 1000d, 0);
        for (; value >= 999.95 && unit < Units.Length - 1; unit++)
            value /= 1000;
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.0} {Units[unit]}");
    }

    public static string Duration(TimeSpan time) => time < TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(time.TotalMinutes):0} min {time.Seconds} s");

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
