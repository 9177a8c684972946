using System.Globalization;

namespace ComplianceAudit.Cel.Regexes.Syntax;

/// <summary>Reads a backslash and what stands behind it for one character, inside a class or outside.</summary>
internal static class EscapeReader
{
    private const string Letters = "afnrtv";
    private const string Meanings = "\a\f\n\r\t\v";

    public static int Take(PatternReader reader)
    {
        var start = reader.At++;
        if (reader.IsAtEnd)
            throw reader.Errors.TrailingBackslash(start);
        var code = reader.Take();
        if (code == 'x')
            return TakeHexadecimal(reader, start);
        if (code is '0' || (code is > '0' and <= '7' && IsOctal(reader.Peek())))
            return TakeOctal(reader, code - '0');
        if (code < 128 && Letters.IndexOf((char)code, StringComparison.Ordinal) is >= 0 and var index)
            return Meanings[index];
        if (code >= 128 || char.IsAsciiLetterOrDigit((char)code))
            throw reader.Errors.UnknownEscape(start, reader.At);
        return code;
    }

    private static bool IsOctal(char digit) => digit is >= '0' and <= '7';

    /// <summary>Two more digits at most.</summary>
    private static int TakeOctal(PatternReader reader, int value)
    {
        for (var more = 0; more < 2 && IsOctal(reader.Peek()); more++)
            value = (value * 8) + reader.Take() - '0';
        return value;
    }

    private static int TakeHexadecimal(PatternReader reader, int start)
    {
        var digits = reader.TryTake("{") ? reader.TakeUntil("}") : TakeTwo(reader);
        if (string.IsNullOrEmpty(digits) || !digits.All(char.IsAsciiHexDigit))
            throw reader.Errors.BadHexadecimal(start, reader.At);
        digits = digits.TrimStart('0').PadLeft(1, '0');
        var isSmall = digits.Length <= 6;
        var value = isSmall ? int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : 0;
        return isSmall && value < Characters.CodeSet.End ? value : throw reader.Errors.BadHexadecimal(start, reader.At);
    }

    private static string TakeTwo(PatternReader reader)
    {
        var digits = "";
        while (digits.Length < 2 && char.IsAsciiHexDigit(reader.Peek()))
            digits += (char)reader.Take();
        return digits.Length == 2 ? digits : "";
    }
}
