using System.Text.Json.Nodes;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Literal values of environment variables go; references to where a value comes from stay.</summary>
internal sealed class EnvironmentRule : RedactionRule
{
    private const string Kind = "env";

    public override IReadOnlyList<string> Keys => ["env"];

    public override void Apply(RedactionTarget target)
    {
        if (target.Value is JsonArray variables)
            ApplyToList(variables, target.Scope);
        else
            RedactionTarget.ReplaceEntries(target.Value, Kind, target.Scope, (_, value) => value is not JsonValue);
    }

    private static void ApplyToList(JsonArray variables, RedactionScope scope)
    {
        foreach (var variable in variables.OfType<JsonObject>())
        {
            if (variable["value"] is { } value)
                variable["value"] = scope.Values.Take(Kind, RedactionTarget.TextOf(value), RedactionTarget.Text(variable, "name"));
        }
    }
}
