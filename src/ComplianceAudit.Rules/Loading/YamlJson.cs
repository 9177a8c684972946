using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using YamlDotNet.Core;

namespace ComplianceAudit.Rules.Loading;

/// <summary>Writes YAML values as compact JSON by YAML's core schema.</summary>
internal static class YamlJson
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(YamlValue value) => value switch
    {
        YamlText text => OfScalar(text),
        YamlList list => $"[{string.Join(',', list.Elements.Select(Of))}]",
        YamlMap map => $"{{{string.Join(',', map.Entries.Select(entry => $"{Quote(entry.Key.Value)}:{Of(entry.Value)}"))}}}",
        _ => throw new ArgumentException($"{value.GetType()} is no YAML value", nameof(value)),
    };

    public static string Quote(string text) => JsonSerializer.Serialize(text, Readable);

    private static string OfScalar(YamlText text)
    {
        if (text.Style != ScalarStyle.Plain)
            return Quote(text.Value);
        if (text.Value is "" or "~" or "null" or "Null" or "NULL")
            return "null";
        if (text.Value is "true" or "True" or "TRUE")
            return "true";
        if (text.Value is "false" or "False" or "FALSE")
            return "false";
        if (long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return integer.ToString(CultureInfo.InvariantCulture);
        if (char.IsAsciiDigit(text.Value[^1]) && double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number.ToString("R", CultureInfo.InvariantCulture);
        return Quote(text.Value);
    }
}
