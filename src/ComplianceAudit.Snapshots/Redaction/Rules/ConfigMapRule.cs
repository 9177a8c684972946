using System.Text.Json;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>
/// Contents of ConfigMaps go, except keys that a check names and whose content shows no credential.
/// Kinds that nobody told us make ConfigMaps and Secrets of such maps; their texts go too.
/// </summary>
internal sealed class ConfigMapRule : RedactionRule
{
    private const string Kind = "configMap";

    public override IReadOnlyList<string> Keys => ["data", "binaryData"];

    public override bool Apply(ref RedactionPass pass)
    {
        var isConfigMap = pass.IsOwnedBy("ConfigMap");
        if (isConfigMap && pass.Token != JsonTokenType.StartObject)
        {
            pass.Take(Kind);
            return true;
        }

        if (pass.Token != JsonTokenType.StartObject || !(isConfigMap || pass.Kept.IsWary))
            return false;

        pass.Open();
        while (pass.NextProperty())
            ApplyToEntry(ref pass, isConfigMap);
        return true;
    }

    private static void ApplyToEntry(ref RedactionPass pass, bool isConfigMap)
    {
        if (pass.Token == JsonTokenType.Null || (isConfigMap && IsPlanned(ref pass)))
            pass.Copy();
        else if (isConfigMap || !pass.IsContainer)
            pass.Take(Kind, pass.Name);
        else
            pass.Visit();
    }

    private static bool IsPlanned(ref RedactionPass pass) =>
        pass.Token == JsonTokenType.String && pass.Scope.Plan.ConfigMapKeys.Contains(pass.Name.ToString()) && !CredentialShape.IsInText(pass.Text);
}
