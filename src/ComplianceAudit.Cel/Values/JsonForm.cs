using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ComplianceAudit.Cel.Values;

/// <summary>Writes a value as compact JSON.</summary>
internal sealed class JsonForm(Utf8JsonWriter writer, long enough, int longestText)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = int.MaxValue };

    /// <summary>Levels written; results of evaluations are kept within fewer.</summary>
    private const int MaxDepth = 2000;

    /// <summary>The whole.</summary>
    public static string Of(in CelValue value) => Of(value, long.MaxValue, int.MaxValue);

    /// <summary>The first characters, and "..." when there are more.</summary>
    public static string Of(in CelValue value, int length)
    {
        // No character takes more than three bytes, so that what is enough in bytes is enough in characters.
        var text = Of(value, (length + 1L) * 3, length);
        return text.Length <= length ? text : $"{text.AsSpan(0, length)}...";
    }

    private bool IsEnough => writer.BytesCommitted + writer.BytesPending >= enough;

    private static string Of(in CelValue value, long enough, int longestText)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            new JsonForm(writer, enough, longestText).Write(value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Write(in CelValue value)
    {
        switch (value.Kind)
        {
            case CelKind.Null: writer.WriteNullValue(); break;
            case CelKind.Bool: writer.WriteBooleanValue(value.AsBool); break;
            case CelKind.Int: writer.WriteNumberValue(value.AsInt); break;
            case CelKind.UInt: writer.WriteNumberValue(value.AsUInt); break;
            case CelKind.Double when double.IsFinite(value.AsDouble): writer.WriteNumberValue(value.AsDouble); break;
            case CelKind.Double: writer.WriteStringValue(double.IsNaN(value.AsDouble) ? "NaN" : value.AsDouble > 0 ? "Infinity" : "-Infinity"); break;
            case CelKind.String or CelKind.Type: writer.WriteStringValue(FirstOf(value.AsString)); break;
            case CelKind.Bytes: writer.WriteBase64StringValue(value.AsBytes.AsSpan(0, Math.Min(value.AsBytes.Length, longestText))); break;
            case CelKind.Timestamp: writer.WriteStringValue(TimestampText.Of(value.Moment)); break;
            case CelKind.Duration: writer.WriteStringValue(DurationText.Of(value.Moment)); break;
            case CelKind.Opaque: writer.WriteStringValue(value.AsOpaque.Text); break;
            case CelKind.Optional: Write(HeldBy(value)); break;
            case CelKind.List or CelKind.Map when writer.CurrentDepth >= MaxDepth: writer.WriteStringValue("..."); break;
            case CelKind.List: WriteList(value); break;
            case CelKind.Map: WriteMap(value); break;
            case CelKind.Unknown: WriteSources("$unknown", value.AsUnknown); break;
            case CelKind.Error: WriteError(value.AsError); break;
            default: throw new InvalidOperationException($"No JSON form for {value.Kind}.");
        }
    }

    /// <summary>What an optional holds, or those within it: null when one holds nothing.</summary>
    private static CelValue HeldBy(CelValue value)
    {
        while (value.Kind == CelKind.Optional)
            value = value.AsOptional ?? CelValue.Null;
        return value;
    }

    private void WriteList(in CelValue list)
    {
        writer.WriteStartArray();
        for (var i = 0; i < list.Count && !IsEnough; i++)
            Write(list.ElementAt(i));
        if (list.Missing is { } missing)
            WriteSources("$missing", missing);
        writer.WriteEndArray();
    }

    private void WriteMap(in CelValue map)
    {
        writer.WriteStartObject();
        foreach (var key in map.Keys())
        {
            if (IsEnough)
                break;
            writer.WritePropertyName(TextForm.OfKey(key));
            Write(map.TryFind(key, null, out var value) ? value : CelValue.Null);
        }
        writer.WriteEndObject();
    }

    private void WriteSources(string name, CelUnknown unknown)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(name);
        foreach (var source in unknown.Sources)
            writer.WriteStringValue(source);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteError(CelError error)
    {
        writer.WriteStartObject();
        writer.WriteString("$error", error.ToString());
        writer.WriteEndObject();
    }

    /// <summary>As much of a text as matters, one character more than is shown.</summary>
    private ReadOnlySpan<char> FirstOf(string text) => text.Length > longestText ? text.AsSpan(0, longestText + 1) : text;
}
