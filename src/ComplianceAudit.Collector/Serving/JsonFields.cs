using System.Text.Json;

namespace ComplianceAudit.Collector.Serving;

/// <summary>Reads fields of answers that may lack them or hold something else: text is then empty, a list has no items.</summary>
internal static class JsonFields
{
    public static string TextOf(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Under(path) is { ValueKind: JsonValueKind.String } text ? text.GetString() ?? "" : "";

    public static IEnumerable<JsonElement> ItemsOf(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Under(path) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static IEnumerable<JsonProperty> EntriesOf(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Under(path) is { ValueKind: JsonValueKind.Object } map ? map.EnumerateObject() : [];

    private static JsonElement? Under(this JsonElement element, ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element;
    }
}
