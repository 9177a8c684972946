using System.Text.Json;

namespace ComplianceAudit.Collector.Serving;

/// <summary>Reads fields of answers that may lack them or hold something else: text is then empty, a list has no items.</summary>
internal static class JsonFields
{
    public static string TextOf(this JsonElement element, params ReadOnlySpan<string> path)
    {
        try
        {
            return element.Under(path) is { ValueKind: JsonValueKind.String } text ? text.GetString() ?? "" : "";
        }
        catch (InvalidOperationException)
        {
            // Escapes that are no Unicode, such as half a surrogate pair.
            return "";
        }
    }

    public static long? NumberOf(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Under(path) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : null;

    public static IEnumerable<JsonElement> ItemsOf(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Under(path) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static IEnumerable<JsonProperty> EntriesOf(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Under(path) is { ValueKind: JsonValueKind.Object } map ? map.EnumerateObject() : [];

    private static JsonElement? Under(this JsonElement element, ReadOnlySpan<string> path)
    {
        try
        {
            foreach (var name in path)
            {
                if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                    return null;
            }

            return element;
        }
        catch (InvalidOperationException)
        {
            // A name beside it that is no Unicode.
            return null;
        }
    }
}
