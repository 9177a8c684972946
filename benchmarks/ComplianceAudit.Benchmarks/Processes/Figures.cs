using System.Globalization;
using System.Text;

namespace ComplianceAudit.Benchmarks.Processes;

/// <summary>Numbers and rows as the tables of the README write them.</summary>
internal static class Figures
{
    private const double Megabyte = 1_000_000;

    public static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Seconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s");

    /// <summary>Median, and the fastest and slowest run.</summary>
    public static string Seconds(Runs runs) => string.Create(CultureInfo.InvariantCulture, $"{runs.Seconds:0.00} s ({runs.Fastest:0.00}-{runs.Slowest:0.00})");

    public static string Megabytes(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte:0} MB");

    public static string Ratio(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:0.00} ×");

    public static void Row(StringBuilder text, params ReadOnlySpan<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
