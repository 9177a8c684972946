using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules;

namespace ComplianceAudit.Cli.Expressions;

/// <summary>What an expression came to as one JSON object, for programs.</summary>
internal sealed class TrialJson(Utf8JsonWriter writer)
{
    /// <summary>Elements of a macro's range that are written.</summary>
    private const int MostRounds = 100;

    /// <summary>Characters of a part's value; a longer one is written as an excerpt.</summary>
    private const int LongestValue = 2000;

    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = int.MaxValue };

    public static string Of(TrialResult result, bool explains)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            new TrialJson(writer).Write(result, explains);
        return ValueText.Safe(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private void Write(TrialResult result, bool explains)
    {
        var value = result.Explanation.Value!.Value;
        writer.WriteStartObject();
        WriteOutcome(value, int.MaxValue);
        writer.WriteString("type", ResultTypeName.Of(result));
        writer.WriteNumber("steps", result.Steps);
        if (explains)
        {
            WriteTexts("reads", result.Program.Reads.Select(path => path.ToString()));
            writer.WriteStartArray("explain");
            foreach (var line in ExplanationLines.Of(result.Explanation, MostRounds, showsPrefixes: true))
                Write(line);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private void Write(ExplanationLine line)
    {
        writer.WriteStartObject();
        writer.WriteNumber("depth", line.Depth);
        if (line.Place.Length > 0)
            writer.WriteString("in", line.Place);
        if (line.Variables.Count > 0)
        {
            writer.WriteStartArray("with");
            foreach (var (name, value) in line.Variables)
            {
                writer.WriteStartObject();
                writer.WriteString("name", name);
                WriteOutcome(value, LongestValue);
                writer.WriteString("type", value.TypeName);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (line.Note.Length > 0)
            writer.WriteString("leftOut", line.Note);
        if (line.Part is { } part)
            Write(part);
        writer.WriteEndObject();
    }

    private void Write(CelExplanation part)
    {
        writer.WriteString("expression", part.Text);
        writer.WriteNumber("line", part.Line);
        writer.WriteNumber("column", part.Column);
        if (part.Value is not { } value)
        {
            writer.WriteBoolean("evaluated", false);
            return;
        }

        WriteOutcome(value, LongestValue);
        writer.WriteString("type", value.TypeName);
    }

    private void WriteOutcome(in CelValue value, int longest)
    {
        if (value.Kind == CelKind.Unknown)
            WriteTexts("unknown", value.AsUnknown.Sources);
        else if (value.Kind == CelKind.Error)
            WriteError(value.AsError);
        else if (value.ToJson(longest) is var json && json.Length > longest)
            writer.WriteString("excerpt", json);
        else
            WriteValue(json);
    }

    private void WriteValue(string json)
    {
        writer.WritePropertyName("value");
        writer.WriteRawValue(json, skipInputValidation: true);
    }

    private void WriteTexts(string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private void WriteError(CelError error)
    {
        writer.WriteStartObject("error");
        writer.WriteString("code", error.Code);
        writer.WriteString("message", error.Message);
        if (error.Diagnostic is { } place)
        {
            writer.WriteString("file", place.File);
            writer.WriteNumber("line", place.Line);
            writer.WriteNumber("column", place.Column);
        }

        writer.WriteEndObject();
    }
}
