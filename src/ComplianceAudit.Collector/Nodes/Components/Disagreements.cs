using System.Text.Json;

namespace ComplianceAudit.Collector.Nodes.Components;

/// <summary>Flags that the sources of one component do not say alike: what runs is then not what starts next time.</summary>
internal static class Disagreements
{
    /// <summary>Writes them, when there are any. A source that does not give the flag has no value.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<FlagSource> sources)
    {
        var differing = sources.SelectMany(source => source.Command.Flags.Select(flag => flag.Key)).Distinct().Order(StringComparer.Ordinal)
            .Where(flag => sources.Select(source => string.Join('\n', Values(source, flag))).Distinct().Count() > 1)
            .ToList();
        if (differing.Count == 0)
            return;

        json.WriteStartArray("disagreements");
        foreach (var flag in differing)
        {
            json.WriteStartObject();
            json.WriteString("flag", flag);
            json.WriteStartArray("values");
            foreach (var source in sources)
            {
                json.WriteStartObject();
                json.WriteString("source", source.Kind);
                if (Values(source, flag).LastOrDefault() is { } value)
                    json.WriteString("value", value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<string> Values(FlagSource source, string flag) => source.Command.Flags.Where(given => given.Key == flag).Select(given => given.Value);
}
