using System.Text.Json.Nodes;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Literal values of environment variables go, written as name and value, as a map or as <c>NAME=value</c>; references to where a value comes from stay.</summary>
internal sealed class EnvironmentRule : RedactionRule
{
    private const string Kind = "env";

    public override IReadOnlyList<string> Keys => ["env"];

    public override void Apply(RedactionTarget target)
    {
        if (target.Value is JsonArray variables)
            ApplyToList(variables, target.Scope);
        else
            target.ReplaceEntries(Kind, (_, value) => value is not JsonValue);
    }

    private static void ApplyToList(JsonArray variables, RedactionScope scope)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            if (variables[i] is JsonObject variable && variable["value"] is { } value)
                variable["value"] = scope.Values.Take(Kind, RedactionTarget.TextOf(value), RedactionTarget.Text(variable, "name"));
            else if (variables[i] is { } other and not JsonObject)
                variables[i] = scope.Values.Take(Kind, RedactionTarget.TextOf(other), "");
        }
    }
}
