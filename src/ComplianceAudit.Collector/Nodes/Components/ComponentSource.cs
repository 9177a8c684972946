using System.Text.Json;
using ComplianceAudit.Collector.Facts;

namespace ComplianceAudit.Collector.Nodes.Components;

/// <summary>One place where a component was seen, with what it says as read.</summary>
/// <param name="Kind">Word for it in facts, such as <c>process</c>.</param>
/// <param name="Name">Which one: a program, a unit, a file.</param>
internal abstract record ComponentSource(string Kind, string Name)
{
    /// <summary>Writes the source as one object of the fact's <c>sources</c>.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", Kind);
        json.WriteString("name", Disk.HostPath.Shown(Name));
        WriteRest(json);
        json.WriteEndObject();
    }

    /// <summary>Writes what this kind of source says.</summary>
    protected abstract void WriteRest(Utf8JsonWriter json);

    /// <summary>Writes flags; what cannot be known is said, and its flags are absent.</summary>
    protected static void WriteFlags(Utf8JsonWriter json, CommandLine command)
    {
        if (command.Problem.Length > 0)
            json.WriteString("problem", command.Problem);
        if (command.Problem.Length > 0 && command.Flags.Count == 0)
            return;

        json.WriteStartArray("flags");
        foreach (var (name, value) in command.Flags)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
