using System.Globalization;
using System.Text;

namespace ComplianceAudit.Cel.Functions.Strings.Formatting;

/// <summary>A value under one of the number clauses.</summary>
internal static class NumberText
{
    /// <summary>Its text; null when the clause does not take its type.</summary>
    public static string? TryWrite(char clause, in CelValue value, int precision) => clause switch
    {
        _ when value.Kind == CelKind.Double && (clause == 'd' || (clause is 'f' or 'e' && !double.IsFinite(value.AsDouble))) => ValueText.Of(value.AsDouble),
        'f' or 'e' => Double(value) is { } number ? Decimal(clause, number, precision) : null,
        'd' => Integer(value)?.ToString(CultureInfo.InvariantCulture),
        'b' when value.Kind == CelKind.Bool => value.AsBool ? "1" : "0",
        'b' => Radix(value, "B"),
        'o' => Octal(value),
        'x' or 'X' => Hexadecimal(value, clause),
        _ => null,
    };

    private static double? Double(in CelValue value) => value.Kind switch
    {
        CelKind.Double => value.AsDouble,
        CelKind.Int => value.AsInt,
        CelKind.UInt => value.AsUInt,
        _ => null,
    };

    private static Int128? Integer(in CelValue value) => value.Kind switch
    {
        CelKind.Int => value.AsInt,
        CelKind.UInt => value.AsUInt,
        _ => null,
    };

    private static string Decimal(char clause, double number, int precision)
    {
        var digits = new ExactDigits(Math.Abs(number));
        return (double.IsNegative(number) ? "-" : "") + (clause == 'f' ? digits.Fixed(precision) : digits.Scientific(precision));
    }

    private static string? Radix(in CelValue value, string format)
    {
        if (Integer(value) is not { } number)
            return null;
        return (number < 0 ? "-" : "") + Int128.Abs(number).ToString(format, CultureInfo.InvariantCulture);
    }

    private static string? Octal(in CelValue value)
    {
        if (Integer(value) is not { } number)
            return null;
        var digits = new StringBuilder();
        for (var rest = Int128.Abs(number); rest > 0 || digits.Length == 0; rest >>= 3)
            digits.Insert(0, (char)('0' + (int)(rest & 7)));
        return (number < 0 ? "-" : "") + digits;
    }

    private static string? Hexadecimal(in CelValue value, char clause)
    {
        var lower = value.Kind switch
        {
            CelKind.String => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(value.AsString)),
            CelKind.Bytes => Convert.ToHexStringLower(value.AsBytes),
            _ => Radix(value, "x"),
        };
        return clause == 'X' ? lower?.ToUpperInvariant() : lower;
    }
}
