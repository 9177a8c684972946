using System.Text.Json.Nodes;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Annotations hold anything: values stay for keys that are known to be safe or that a check names; last-applied goes whole.</summary>
internal sealed class AnnotationsRule : RedactionRule
{
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    public override IReadOnlyList<string> Keys => ["annotations"];

    public override void Apply(RedactionTarget target)
    {
        if (target.Value is JsonObject annotations)
            annotations.Remove(LastApplied);

        target.ReplaceEntries("annotation", (key, value) => target.Scope.Annotations.Contains(key) && !CredentialShape.IsInText(RedactionTarget.TextOf(value)));
    }
}
