using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ComplianceAudit.Cel.Values;

/// <summary>Writes a value as compact JSON.</summary>
internal static class JsonForm
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true, MaxDepth = int.MaxValue };

    public static string Of(in CelValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, value);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, in CelValue value)
    {
        switch (value.Kind)
        {
            case CelKind.Null: writer.WriteNullValue(); break;
            case CelKind.Bool: writer.WriteBooleanValue(value.AsBool); break;
            case CelKind.Int: writer.WriteNumberValue(value.AsInt); break;
            case CelKind.UInt: writer.WriteNumberValue(value.AsUInt); break;
            case CelKind.Double when double.IsFinite(value.AsDouble): writer.WriteNumberValue(value.AsDouble); break;
            case CelKind.Double: writer.WriteStringValue(TextForm.Of(value.AsDouble)); break;
            case CelKind.String or CelKind.Type: writer.WriteStringValue(value.AsString); break;
            case CelKind.Bytes: writer.WriteBase64StringValue(value.AsBytes); break;
            case CelKind.Timestamp: writer.WriteStringValue(TimestampText.Of(value.Moment)); break;
            case CelKind.Duration: writer.WriteStringValue(DurationText.Of(value.Moment)); break;
            case CelKind.Opaque: writer.WriteStringValue(value.AsOpaque.Text); break;
            case CelKind.Optional: Write(writer, value.AsOptional ?? CelValue.Null); break;
            case CelKind.List: WriteList(writer, value); break;
            case CelKind.Map: WriteMap(writer, value); break;
            case CelKind.Unknown: WriteSources(writer, "$unknown", value.AsUnknown); break;
            case CelKind.Error: WriteError(writer, value.AsError); break;
            default: throw new InvalidOperationException($"No JSON form for {value.Kind}.");
        }
    }

    private static void WriteList(Utf8JsonWriter writer, in CelValue list)
    {
        writer.WriteStartArray();
        for (var i = 0; i < list.Count; i++)
            Write(writer, list.ElementAt(i));
        if (list.Missing is { } missing)
            WriteSources(writer, "$missing", missing);
        writer.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter writer, in CelValue map)
    {
        writer.WriteStartObject();
        foreach (var key in map.Keys())
        {
            writer.WritePropertyName(TextForm.OfKey(key));
            Write(writer, map.TryFind(key, null, out var value) ? value : CelValue.Null);
        }
        writer.WriteEndObject();
    }

    private static void WriteSources(Utf8JsonWriter writer, string name, CelUnknown unknown)
    {
        writer.WriteStartObject();
        writer.WriteStartArray(name);
        foreach (var source in unknown.Sources)
            writer.WriteStringValue(source);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter writer, CelError error)
    {
        writer.WriteStartObject();
        writer.WriteString("$error", error.ToString());
        writer.WriteEndObject();
    }
}
