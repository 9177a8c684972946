using System.Text.Json;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Serving;

namespace ComplianceAudit.Collector.Nodes.Gathering.Components;

/// <summary>One component of one node as one fact, from all that was seen of it: by the node itself, by the API server as static pods, and by its own configuration endpoint.</summary>
/// <param name="Component">The component.</param>
/// <param name="Node">The node.</param>
/// <param name="Told">What the node told under <c>spec</c>; null when it told nothing.</param>
/// <param name="Pods">Static pods that the API server shows of it, whose command lines are known.</param>
/// <param name="Configz">What it said of its own configuration; null when it was not asked.</param>
internal sealed record ComponentMerge(string Component, string Node, JsonElement? Told, IReadOnlyList<ControlPlanePod> Pods, Action<Utf8JsonWriter>? Configz)
{
    /// <summary>Kinds of sources in the order in which they decide; others follow.</summary>
    private static readonly List<string> Precedence = ["process", "systemdUnit", "embedded", "manifest", "staticPod", "configz"];

    private static readonly HashSet<string> Own = new(["component", "node", "version", "sources", "disagreements"], StringComparer.Ordinal);

    /// <summary>Version that someone else knows, for when neither the node nor a pod tells it.</summary>
    public string OtherVersion { get; init; } = "";

    public void WriteSpec(Utf8JsonWriter json)
    {
        var version = new[] { Told?.TextOf("version"), Pods.Select(pod => pod.Version).FirstOrDefault(), OtherVersion }.FirstOrDefault(text => text is { Length: > 0 });
        json.WriteString("component", Component);
        json.WriteString("node", Node);
        if (version is not null)
            json.WriteString("version", version);
        foreach (var entry in Told?.EntriesOf().Where(entry => !Own.Contains(entry.Name)) ?? [])
            entry.WriteTo(json);

        var sources = Sources();
        json.WriteStartArray("sources");
        foreach (var source in sources)
            source.WriteTo(json);
        json.WriteEndArray();
        Disagreements.Write(sources, json);
    }

    private List<JsonElement> Sources() =>
    [
        .. (Told?.ItemsOf("sources") ?? []).Concat(Pods.Select(pod => Made(json => ComponentFacts.WriteSource(json, pod)))).Concat(Configz is null ? [] : [Made(Configz)])
            .OrderBy(source => Precedence.IndexOf(source.TextOf("kind")) is >= 0 and var rank ? rank : Precedence.Count),
    ];

    private static JsonElement Made(Action<Utf8JsonWriter> write)
    {
        using var made = new MemoryStream();
        using (var json = new Utf8JsonWriter(made))
            write(json);
        using var parsed = JsonDocument.Parse(made.ToArray());
        return parsed.RootElement.Clone();
    }
}
