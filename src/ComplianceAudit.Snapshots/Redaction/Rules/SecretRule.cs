using System.Text.Json.Nodes;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>A Secret's contents go whole, names of keys too; the placeholder's length is how many keys there were.</summary>
internal sealed class SecretRule : RedactionRule
{
    private const string PlainText = "stringData";

    public override IReadOnlyList<string> Keys => ["data", PlainText];

    public override void Apply(RedactionTarget target)
    {
        if (target.OwnerKind != "Secret" && target.Key != PlainText)
            return;

        var count = target.Value is JsonObject map ? map.Count : 1;
        target.Owner[target.Key] = target.Scope.Values.Take("secret", target.Value.ToJsonString(), "secret", length: count);
    }
}
