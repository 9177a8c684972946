using System.Text.Json;
using ComplianceAudit.Collector.Nodes.Systemd;

namespace ComplianceAudit.Collector.Nodes.Components;

/// <summary>A systemd unit that starts the component.</summary>
internal sealed record UnitSource(ServiceUnit Unit) : FlagSource("systemdUnit", Unit.Name, Unit.Command)
{
    /// <inheritdoc/>
    protected override void WriteBeside(Utf8JsonWriter json)
    {
        json.WriteStartArray("files");
        foreach (var file in Unit.Files)
            json.WriteStringValue(Disk.HostPath.Shown(file));
        json.WriteEndArray();
    }
}
