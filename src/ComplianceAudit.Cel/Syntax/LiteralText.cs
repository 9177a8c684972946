using System.Globalization;
using System.Text;

namespace ComplianceAudit.Cel.Syntax;

/// <summary>Writes a constant so that it reads back as the same value.</summary>
internal static class LiteralText
{
    private const string Escaped = "\a\b\f\n\r\t\v\\";
    private const string Letters = "abfnrtv\\";

    /// <summary>The literal of a null, bool, number, string or bytes.</summary>
    public static string Of(in CelValue value) => value.Kind switch
    {
        CelKind.Null => "null",
        CelKind.Bool => value.AsBool ? "true" : "false",
        CelKind.Int => value.AsInt.ToString(CultureInfo.InvariantCulture),
        CelKind.UInt => value.AsUInt.ToString(CultureInfo.InvariantCulture) + "u",
        CelKind.Double => OfDouble(value.AsDouble),
        CelKind.String => OfString(value.AsString),
        CelKind.Bytes => OfBytes(value.AsBytes),
        var kind => throw new InvalidOperationException($"No literal is of kind {kind}."),
    };

    private static string OfDouble(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }

    private static string OfString(string value)
    {
        var quote = value.Contains('\'', StringComparison.Ordinal) && !value.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var text = new StringBuilder().Append(quote);
        foreach (var rune in value.EnumerateRunes())
            Append(text, rune, quote);
        return text.Append(quote).ToString();
    }

    private static void Append(StringBuilder text, Rune rune, char quote)
    {
        var known = rune.IsBmp ? Escaped.IndexOf((char)rune.Value, StringComparison.Ordinal) : -1;
        if (known >= 0)
            text.Append('\\').Append(Letters[known]);
        else if (rune.Value == quote)
            text.Append('\\').Append(quote);
        else if (Rune.IsControl(rune))
            text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
        else
            text.Append(rune.ToString());
    }

    private static string OfBytes(byte[] value)
    {
        var text = new StringBuilder("b'");
        foreach (var octet in value)
        {
            if (octet >= 0x7f)
                text.Append(CultureInfo.InvariantCulture, $"\\x{octet:x2}");
            else if (octet < ' ' && !Escaped.Contains((char)octet, StringComparison.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"\\x{octet:x2}");
            else
                Append(text, new Rune(octet), '\'');
        }
        return text.Append('\'').ToString();
    }
}
