using System.Globalization;

namespace ComplianceAudit.Cel.Values;

/// <summary>A fraction of a second as text: nothing when it is zero, otherwise a point and up to nine digits.</summary>
internal static class Fraction
{
    public static string Of(int nanoseconds) =>
        nanoseconds == 0 ? "" : "." + nanoseconds.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
}
