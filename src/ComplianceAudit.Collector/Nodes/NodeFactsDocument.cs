using System.Text.Json;
using ComplianceAudit.Collector.Facts;

namespace ComplianceAudit.Collector.Nodes;

/// <summary>Writes what a node told as one JSON document, kind <c>NodeFacts</c>.</summary>
internal static class NodeFactsDocument
{
    /// <summary>Format of the document: a new major is refused, a new minor adds keys.</summary>
    public const string Format = "1.0";

    public static void Write(Stream output, NodeInspection node, DateTimeOffset started, DateTimeOffset ended)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("apiVersion", FactWriter.ApiVersion);
        json.WriteString("kind", "NodeFacts");
        json.WriteStartObject("metadata");
        json.WriteString("name", node.Node);
        json.WriteEndObject();
        json.WriteStartObject("spec");
        json.WriteString("format", Format);
        json.WriteString("program", typeof(NodeFactsDocument).Assembly.GetName().Version!.ToString(3));
        json.WriteString("started", started);
        json.WriteString("ended", ended);
        json.WriteStartObject("user");
        json.WriteNumber("uid", Disk.LinuxFile.User);
        json.WriteNumber("gid", Disk.LinuxFile.Group);
        json.WriteEndObject();
        json.WriteString("planDigest", node.Plan.Digest);
        json.WriteEndObject();
        json.WriteStartArray("items");
        foreach (var fact in node.Facts)
            json.WriteRawValue(fact);
        json.WriteEndArray();
        json.WriteStartArray("coverage");
        foreach (var coverage in node.Coverage)
        {
            json.WriteStartObject();
            json.WriteString("source", coverage.Source.ToString());
            json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(coverage.Status.ToString()));
            json.WriteString("reason", coverage.Reason);
            json.WriteNumber("count", coverage.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }
}
