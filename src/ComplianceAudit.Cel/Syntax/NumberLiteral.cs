using System.Globalization;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>Reads a number.</summary>
internal static class NumberLiteral
{
    /// <summary>The value of a token with the sign before it; null when no such number fits, which is reported.</summary>
    public static CelValue? Read(string text, Token token, bool isNegative, SyntaxErrors errors)
    {
        var digits = text.AsSpan(token.Start, token.End - token.Start);
        var value = token.Kind switch
        {
            TokenKind.Double => Double(digits, isNegative),
            TokenKind.UInt => Magnitude(digits[..^1]) is { } number ? CelValue.Of(number) : null,
            _ => Int(digits, isNegative),
        };
        if (value is null)
            errors.NumberOutOfRange(token.Start - (isNegative ? 1 : 0), (isNegative ? "-" : "") + digits.ToString(), token.Kind);
        return value;
    }

    private static CelValue? Double(ReadOnlySpan<char> digits, bool isNegative)
    {
        var number = double.Parse(digits, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? CelValue.Of(isNegative ? -number : number) : null;
    }

    private static CelValue? Int(ReadOnlySpan<char> digits, bool isNegative)
    {
        if (Magnitude(digits) is not { } magnitude || magnitude > long.MaxValue + (isNegative ? 1UL : 0UL))
            return null;
        return CelValue.Of(isNegative ? unchecked(-(long)magnitude) : (long)magnitude);
    }

    private static ulong? Magnitude(ReadOnlySpan<char> digits)
    {
        var isHex = digits.StartsWith("0x");
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return ulong.TryParse(isHex ? digits[2..] : digits, style, CultureInfo.InvariantCulture, out var magnitude) ? magnitude : null;
    }
}
