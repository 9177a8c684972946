using System.Buffers;
using System.Text.Json;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Facts;

/// <summary>Writes facts as documents into the snapshot, through redaction as everything else.</summary>
internal sealed class FactWriter(SnapshotWriter writer, Redactor redactor)
{
    public const string ApiVersion = "facts.complianceaudit.io/v1";

    /// <summary>Adds one fact that holds what a node told, and redacted where it was read.</summary>
    /// <exception cref="SnapshotException">It is beyond the limits of documents.</exception>
    public void AddTold(string node, string kind, string name, Action<Utf8JsonWriter> spec)
    {
        var source = new SourceName(kind);
        var redacted = new ArrayBufferWriter<byte>();
        redactor.RedactAgain(source, ApiVersion, kind, Written(name, spec), node, redacted);
        writer.Add(source, "", redacted.WrittenSpan);
    }

    /// <summary>Adds one fact: its kind, its name and what stands under <c>spec</c>.</summary>
    public void Add(string kind, string name, Action<Utf8JsonWriter> spec)
    {
        var source = new SourceName(kind);
        writer.Add(source, "", redactor.Redact(source, ApiVersion, kind, Written(name, spec)));
    }

    private static ReadOnlySpan<byte> Written(string name, Action<Utf8JsonWriter> spec)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("metadata");
            json.WriteString("name", name);
            json.WriteEndObject();
            json.WriteStartObject("spec");
            spec(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }
}
