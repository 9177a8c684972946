using System.Text.Json.Nodes;

namespace ComplianceAudit.Collector.Nodes.Configurations;

/// <summary>Reads fields of documents whose form nobody has promised: what is of another type reads as absent.</summary>
internal static class ConfigurationNodes
{
    public static string TextOf(this JsonObject holder, string field) =>
        holder[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    public static IEnumerable<JsonObject> MapsIn(this JsonObject holder, string field) => (holder[field] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>Whether a field says something: neither absent nor null, false, empty text, list or map.</summary>
    public static bool Says(this JsonObject holder, string field) => holder[field] switch
    {
        null => false,
        JsonObject map => map.Count > 0,
        JsonArray list => list.Count > 0,
        JsonValue value => !(value.TryGetValue<string>(out var text) && text.Length == 0) && !(value.TryGetValue<bool>(out var flag) && !flag),
        _ => true,
    };
}
