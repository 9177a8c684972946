using System.Text.Json.Nodes;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Commands and arguments of containers, probes and hooks: see <see cref="ArgumentList"/>.</summary>
internal sealed class ArgumentsRule : RedactionRule
{
    private const string Command = "command";

    public override IReadOnlyList<string> Keys => [Command, "args"];

    public override void Apply(RedactionTarget target)
    {
        var isProbe = target.OwnerKey == "exec";
        var component = isProbe ? "" : ComponentOf(target.Owner);
        var arguments = new ArgumentList(isProbe ? "exec" : "arg", component, target.Scope.Values);
        if (target.Value is JsonArray list)
            arguments.Redact(list, beginsWithProgram: target.Key == Command);
        else if (target.Value is JsonValue)
            target.Replace(isProbe ? "exec" : "arg");
    }

    /// <summary>The known component that a container runs: its command's program, or its image's name where the image brings the command.</summary>
    private static string ComponentOf(JsonObject container)
    {
        var program = container[Command] is JsonArray { Count: > 0 } command
            ? LastPart(command[0] is { } first ? RedactionTarget.TextOf(first) : "")
            : LastPart(RedactionTarget.Text(container, "image").Split('@')[0]).Split(':')[0];
        return KnownFlags.Components.Contains(program) ? program : "";
    }

    private static string LastPart(string path) => path[(path.LastIndexOf('/') + 1)..];
}
