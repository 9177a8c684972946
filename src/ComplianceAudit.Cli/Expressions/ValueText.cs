using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplianceAudit.Cel;

namespace ComplianceAudit.Cli.Expressions;

/// <summary>Values as JSON that is harmless on a terminal: what would be a character of format or control there is an escape in it.</summary>
internal static class ValueText
{
    private static readonly JsonWriterOptions Indented =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = int.MaxValue };

    /// <summary>In one line.</summary>
    public static string Of(in CelValue value) => Safe(value.ToJson());

    /// <summary>In one line, cut to a length.</summary>
    public static string Of(in CelValue value, int length)
    {
        var text = Safe(value.ToJson(length));
        return text.Length <= length ? text : text[..Math.Max(length - Cut.Mark.Length, 0)] + Cut.Mark;
    }

    /// <summary>One member a line.</summary>
    public static string Pretty(in CelValue value)
    {
        using var document = JsonDocument.Parse(value.ToJson(), new JsonDocumentOptions { MaxDepth = int.MaxValue });
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
            document.RootElement.WriteTo(writer);
        return Safe(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>JSON with escapes for the characters that a terminal would act on.</summary>
    public static string Safe(string json)
    {
        var safe = new StringBuilder(json.Length);
        foreach (var character in json)
        {
            if (character != '\n' && char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else
                safe.Append(character);
        }

        return safe.ToString();
    }
}
