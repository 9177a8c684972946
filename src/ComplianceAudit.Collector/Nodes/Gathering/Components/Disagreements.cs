using System.Text.Json;
using ComplianceAudit.Collector.Serving;

namespace ComplianceAudit.Collector.Nodes.Gathering.Components;

/// <summary>Flags of which a component's sources say different things, as when a manifest was changed and the process not started anew. A value that was redacted is not compared.</summary>
internal static class Disagreements
{
    public static void Write(IReadOnlyList<JsonElement> sources, Utf8JsonWriter json)
    {
        var given = sources.Where(source => source.EntriesOf().Any(entry => entry.NameEquals("flags") && entry.Value.ValueKind == JsonValueKind.Array))
            .Select(source => (Kind: source.TextOf("kind"), Flags: LastValues(source)))
            .ToList();
        var names = given.SelectMany(source => source.Flags.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var differing = names.Where(name => Differ([.. given.Select(source => source.Flags.GetValueOrDefault(name, ""))])).ToList();
        if (differing.Count == 0)
            return;

        json.WriteStartArray("disagreements");
        foreach (var name in differing)
        {
            json.WriteStartObject();
            json.WriteString("flag", name);
            json.WriteStartArray("values");
            foreach (var (kind, flags) in given)
            {
                json.WriteStartObject();
                json.WriteString("source", kind);
                if (flags.TryGetValue(name, out var value))
                    json.WriteString("value", value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static bool Differ(IReadOnlyList<string?> values) =>
        values.All(value => value is not null) && values.Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>The last value of each flag, which is the one that most of them take; null where it was redacted.</summary>
    private static Dictionary<string, string?> LastValues(JsonElement source)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var flag in source.ItemsOf("flags"))
        {
            var isText = flag.EntriesOf().Any(entry => entry.NameEquals("value") && entry.Value.ValueKind == JsonValueKind.String);
            values[flag.TextOf("name").Replace('_', '-')] = isText ? flag.TextOf("value") : null;
        }

        return values;
    }
}
