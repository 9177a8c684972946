using System.Text.Json;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Gathering.Components;

namespace ComplianceAudit.Collector.Extras.Kubelets;

/// <summary>The fact <c>Component</c> of a kubelet, from the configuration that it says it runs with and what its node told of it.</summary>
internal static class KubeletFact
{
    public const string Component = "kubelet";

    /// <param name="node">Its node.</param>
    /// <param name="configuration">The configuration; null when it was not read.</param>
    /// <param name="told">What the node told of it under <c>spec</c>; null when it told nothing.</param>
    /// <param name="facts">Where the fact goes.</param>
    public static void Write(SeenNode node, JsonElement? configuration, JsonElement? told, FactWriter facts)
    {
        var merged = new ComponentMerge(Component, node.Name, told, [], configuration is { } read ? json => WriteSource(json, node, read) : null) { OtherVersion = node.KubeletVersion };
        var name = $"{Component}.{node.Name}";
        if (told is null)
            facts.Add(ComponentFacts.Kind, name, merged.WriteSpec);
        else
            facts.AddTold(node.Name, ComponentFacts.Kind, name, merged.WriteSpec);
    }

    private static void WriteSource(Utf8JsonWriter json, SeenNode node, JsonElement configuration)
    {
        json.WriteStartObject();
        json.WriteString("kind", "configz");
        json.WriteString("name", node.Name);
        json.WriteStartObject("content");

        // The kubelet leaves its own type out; redaction goes by it.
        json.WriteString("apiVersion", "kubelet.config.k8s.io/v1beta1");
        json.WriteString("kind", "KubeletConfiguration");
        foreach (var field in configuration.EnumerateObject().Where(field => !field.NameEquals("apiVersion") && !field.NameEquals("kind")).DistinctBy(field => field.Name))
            field.WriteTo(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
