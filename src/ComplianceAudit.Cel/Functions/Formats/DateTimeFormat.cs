using System.Globalization;

namespace ComplianceAudit.Cel.Functions.Formats;

/// <summary><c>format.datetime()</c>: a moment as <c>2006-01-02T15:04:05.999Z</c>, with any offset (RFC 3339 date-time); letters of either case.</summary>
/// <remarks>From Kubernetes' format library.</remarks>
internal sealed class DateTimeFormat : FormatFunction
{
    private const int DateLength = 10;
    private const int TimeLength = 8;

    public override string FormatName => "datetime";

    public override IEnumerable<string> Problems(string text) => IsDateTime(text) ? [] : ["expected a date, 'T', a time and an offset, such as 2021-01-31T08:00:00Z"];

    private static bool IsDateTime(ReadOnlySpan<char> text)
    {
        if (text.Length <= DateLength + 1 + TimeLength || !DateFormat.IsDate(text[..DateLength]) || text[DateLength] is not ('T' or 't'))
            return false;
        if (!TimeOnly.TryParseExact(text.Slice(DateLength + 1, TimeLength), "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return false;
        var rest = text[(DateLength + 1 + TimeLength)..];
        if (rest[0] == '.')
        {
            var length = rest[1..].IndexOfAnyExceptInRange('0', '9');
            if (length < 1)
                return false;
            rest = rest[(length + 1)..];
        }
        return rest is "Z" or "z" || (rest.Length == 6 && rest[0] is '+' or '-' && rest[3] == ':' && !rest[1..3].ContainsAnyExceptInRange('0', '9') && !rest[4..].ContainsAnyExceptInRange('0', '9'));
    }
}
