using System.Globalization;

namespace ComplianceAudit.Pdf;

/// <summary>An opaque colour in sRGB.</summary>
/// <param name="Red">Red, 0 to 255.</param>
/// <param name="Green">Green, 0 to 255.</param>
/// <param name="Blue">Blue, 0 to 255.</param>
public readonly record struct PdfColor(byte Red, byte Green, byte Blue)
{
    /// <summary>Reads the form used in style sheets: <c>#rrggbb</c> or <c>#rgb</c>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static PdfColor Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = text.Length == 4 ? string.Concat(text[1], text[1], text[2], text[2], text[3], text[3]) : text[Math.Min(1, text.Length)..];
        if (text.StartsWith('#') && digits.Length == 6 && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
            return new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
        throw new FormatException($"'{text}' is not a colour; expected #rrggbb or #rgb");
    }
}
