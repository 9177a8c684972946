using System.Globalization;

namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary><c>format.date()</c>: a day as <c>2006-01-02</c> (RFC 3339 full-date).</summary>
/// <remarks>From Kubernetes' format library.</remarks>
internal sealed class DateFormat : FormatFunction
{
    public override string FormatName => "date";

    public override IEnumerable<string> Problems(string text) => IsDate(text) ? [] : ["expected a date, such as 2021-01-31"];

    public static bool IsDate(ReadOnlySpan<char> text) =>
        text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
