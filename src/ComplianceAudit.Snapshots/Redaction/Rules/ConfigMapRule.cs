using System.Text.Json.Nodes;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>
/// Contents of ConfigMaps go, except keys that a check names and whose content shows no credential.
/// Kinds that nobody told us make ConfigMaps and Secrets of such maps; their texts go too.
/// </summary>
internal sealed class ConfigMapRule : RedactionRule
{
    private const string Kind = "configMap";

    public override IReadOnlyList<string> Keys => ["data", "binaryData"];

    public override void Apply(RedactionTarget target)
    {
        if (target.OwnerKind == "ConfigMap")
            target.ReplaceEntries(Kind, (key, value) => target.Scope.Plan.ConfigMapKeys.Contains(key) && !CredentialShape.IsInText(RedactionTarget.TextOf(value)));
        else if (!target.Scope.IsBuiltIn && target.Value is JsonObject)
            target.ReplaceEntries(Kind, (_, value) => value is not JsonValue);
    }
}
