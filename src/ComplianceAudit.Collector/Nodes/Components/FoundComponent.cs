using System.Text.Json;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector.Nodes.Components;

/// <summary>One instance of a component on this node, with everything that says how it is configured.</summary>
/// <param name="component">Such as <c>kubelet</c>.</param>
/// <param name="role"><c>server</c> or <c>agent</c> of k3s and RKE2; empty for all others.</param>
internal sealed class FoundComponent(string component, string role)
{
    public string Component => component;

    public string Role => role;

    /// <summary>Version where something says it; empty otherwise.</summary>
    public string Version { get; set; } = "";

    /// <summary>Sources in the order of their precedence; readers of configuration files add theirs behind.</summary>
    public List<ComponentSource> Sources { get; } = [];

    public ProcessSource? Process => Sources.OfType<ProcessSource>().FirstOrDefault();

    /// <summary>Flags of the best source that knows them: what its files are found by. Empty when none does.</summary>
    public CommandLine Command => (Sources.OfType<FlagSource>().FirstOrDefault(source => source.Command.Problem.Length == 0) ?? Sources.OfType<FlagSource>().FirstOrDefault())?.Command
        ?? new CommandLine([], "");

    /// <summary>The disk on which paths in its flags lie: a container's own, when the component runs in one and it can be entered; null when they lie on the host's.</summary>
    public HostRoot? View => Process?.Process.View;

    /// <summary>Last value of a flag by the best source; null when it is not given.</summary>
    public string? Flag(string name) => Command.Flags.LastOrDefault(flag => flag.Key == name).Value;

    /// <summary>Writes the fact's <c>spec</c>.</summary>
    public void Write(Utf8JsonWriter json, string node)
    {
        json.WriteString("component", component);
        json.WriteString("node", node);
        if (role.Length > 0)
            json.WriteString("role", role);
        if (Version.Length > 0)
            json.WriteString("version", Version);
        json.WriteStartArray("sources");
        foreach (var source in Sources)
            source.Write(json);
        json.WriteEndArray();
        Disagreements.Write(json, [.. Sources.OfType<FlagSource>().Where(source => source.Command.Problem.Length == 0)]);
    }
}
