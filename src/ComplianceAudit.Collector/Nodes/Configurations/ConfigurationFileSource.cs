using System.Text.Json;
using ComplianceAudit.Collector.Nodes.Components;

namespace ComplianceAudit.Collector.Nodes.Configurations;

/// <summary>A configuration file among the sources of a component.</summary>
internal sealed record ConfigurationFileSource(ConfigurationSource File) : ComponentSource("configFile", File.Path)
{
    /// <inheritdoc/>
    protected override void WriteRest(Utf8JsonWriter json)
    {
        foreach (var (name, value) in File.ToJson())
        {
            json.WritePropertyName(name);
            JsonSerializer.Serialize(json, value);
        }
    }
}
