using System.Text.Json;
using ComplianceAudit.Collector.Facts;

namespace ComplianceAudit.Collector.Nodes.Components;

/// <summary>Flags that a program hands to a component which it runs inside itself.</summary>
/// <param name="By">That program, such as <c>k3s</c>.</param>
/// <param name="Name">Where it has them from.</param>
/// <param name="Command">The flags.</param>
internal sealed record EmbeddedSource(string By, string Name, CommandLine Command) : FlagSource("embedded", Name, Command)
{
    /// <inheritdoc/>
    protected override void WriteBeside(Utf8JsonWriter json) => json.WriteString("by", By);
}
