using System.Globalization;

namespace ComplianceAudit.Cel.Values;

/// <summary>Scalars as text, the way <c>string()</c> writes them.</summary>
internal static class TextForm
{
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "+Inf" : "-Inf";
        return new ShortestDigits(value).General();
    }

    /// <summary>A key of a map: a bool, a number or a string.</summary>
    public static string OfKey(in CelValue key) => key.Kind switch
    {
        CelKind.Bool => key.AsBool ? "true" : "false",
        CelKind.Int => Of(key.AsInt),
        CelKind.UInt => Of(key.AsUInt),
        CelKind.Double => Of(key.AsDouble),
        _ => key.AsString,
    };
}
