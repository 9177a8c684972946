using System.Text.Json.Nodes;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>What a container said when it ended may be the last lines of its log.</summary>
internal sealed class TerminationMessageRule : RedactionRule
{
    private const string Message = "message";

    public override IReadOnlyList<string> Keys => ["terminated"];

    public override void Apply(RedactionTarget target)
    {
        if (target.Value is JsonObject state && state[Message] is { } message)
            state[Message] = target.Scope.Values.Take("message", RedactionTarget.TextOf(message), Message);
    }
}
