using System.Text.Json;
using ComplianceAudit.Collector.Facts;

namespace ComplianceAudit.Collector.Extras.Kubelets;

/// <summary>The fact <c>Component</c> of a kubelet, from the configuration that it says it runs with.</summary>
internal static class KubeletFact
{
    private const string Component = "kubelet";

    public static void Write(SeenNode node, JsonElement configuration, FactWriter facts) => facts.Add(ComponentFacts.Kind, $"{Component}.{node.Name}", json =>
    {
        json.WriteString("component", Component);
        json.WriteString("node", node.Name);
        json.WriteString("version", node.KubeletVersion);
        json.WriteStartArray("sources");
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
        json.WriteEndArray();
    });
}
