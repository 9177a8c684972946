namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Contents of ConfigMaps go, except keys that a check names and whose content shows no credential.</summary>
internal sealed class ConfigMapRule : RedactionRule
{
    public override IReadOnlyList<string> Keys => ["data", "binaryData"];

    public override void Apply(RedactionTarget target)
    {
        if (target.OwnerKind == "ConfigMap")
        {
            RedactionTarget.ReplaceEntries(
                target.Value,
                "configMap",
                target.Scope,
                (key, value) => target.Scope.Plan.ConfigMapKeys.Contains(key) && !CredentialShape.IsInText(RedactionTarget.TextOf(value)));
        }
    }
}
