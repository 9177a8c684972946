using System.Text.Json;
using ComplianceAudit.Collector.Facts;

namespace ComplianceAudit.Collector.Nodes.Components;

/// <summary>A source that gives a component flags.</summary>
/// <param name="Kind">Word for it in facts.</param>
/// <param name="Name">Which one.</param>
/// <param name="Command">The flags.</param>
internal abstract record FlagSource(string Kind, string Name, CommandLine Command) : ComponentSource(Kind, Name)
{
    /// <summary>Writes what stands beside the flags.</summary>
    protected virtual void WriteBeside(Utf8JsonWriter json)
    {
    }

    /// <inheritdoc/>
    protected sealed override void WriteRest(Utf8JsonWriter json)
    {
        WriteBeside(json);
        WriteFlags(json, Command);
    }
}
