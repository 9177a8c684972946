using System.Text.Json;
using ComplianceAudit.Collector.Nodes.Processes;

namespace ComplianceAudit.Collector.Nodes.Components;

/// <summary>The running process itself.</summary>
internal sealed record ProcessSource(SeenProcess Process) : FlagSource("process", Process.Name, Process.Command)
{
    /// <inheritdoc/>
    protected override void WriteBeside(Utf8JsonWriter json)
    {
        json.WriteNumber("pid", Process.Pid);
        if (Process.User is { } user)
        {
            json.WriteStartObject("user");
            json.WriteNumber("uid", user.Uid);
            json.WriteNumber("gid", user.Gid);
            json.WriteEndObject();
        }

        if (Process.Unit.Length > 0)
            json.WriteString("unit", Process.Unit);
        if (Process.Container.Length > 0)
            json.WriteString("container", Process.Container);
        if (Process.RootOf is { } seen)
            json.WriteString("root", seen);
        if (Process.Environment is { } variables)
            WriteEnvironment(json, variables);
    }

    private static void WriteEnvironment(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, string?>> variables)
    {
        json.WriteStartArray("environment");
        foreach (var (name, value) in variables)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            if (value is not null)
                json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
