using System.Text.Json.Nodes;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Texts that are nothing but credentials, wherever they stand: labels, conditions, selectors. Names stay, because they say which resource it is.</summary>
internal sealed class CertainShapeRule : RedactionRule
{
    private const string Kind = "field";

    public override IReadOnlyList<string> Keys => [AnyKey];

    public override void Apply(RedactionTarget target)
    {
        if (target.Key is "name" or "namespace")
            return;

        if (target.Value is JsonArray list)
            ApplyToList(list, target);
        else if (IsCertain(target.Value))
            target.Replace(Kind);
    }

    private static void ApplyToList(JsonArray list, RedactionTarget target)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is { } element && IsCertain(element))
                list[i] = target.Scope.Values.Take(Kind, RedactionTarget.TextOf(element), target.Key);
        }
    }

    private static bool IsCertain(JsonNode node) => node is JsonValue value && value.TryGetValue<string>(out var text) && CredentialShape.IsCertain(text);
}
