using System.Text.Json.Nodes;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Texts of custom resources, whose fields nobody told us: those that are named or look like credentials go.</summary>
internal sealed class CustomFieldsRule : RedactionRule
{
    private const string Kind = "field";

    public override IReadOnlyList<string> Keys => [AnyKey];

    public override void Apply(RedactionTarget target)
    {
        if (target.Scope.IsBuiltIn)
            return;

        if (target.Value is JsonArray list)
            ApplyToList(list, target);
        else if (IsCredential(target.Key, target.Value))
            target.Replace(Kind);
    }

    private static void ApplyToList(JsonArray list, RedactionTarget target)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is { } element && IsCredential(target.Key, element))
                list[i] = target.Scope.Values.Take(Kind, RedactionTarget.TextOf(element), target.Key);
        }
    }

    private static bool IsCredential(string name, JsonNode node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && (CredentialName.IsMatch(name) || CredentialShape.IsInText(text));
}
