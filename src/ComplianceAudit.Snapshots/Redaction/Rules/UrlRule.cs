using System.Text.Json.Nodes;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>URLs of webhooks, Git volumes and the like lose user information and query.</summary>
internal sealed class UrlRule : RedactionRule
{
    public override IReadOnlyList<string> Keys => ["url", "repository"];

    public override void Apply(RedactionTarget target)
    {
        if (target.Value is JsonValue value && value.TryGetValue<string>(out var url))
            target.Owner[target.Key] = UrlCredentials.WithoutQuery(UrlCredentials.WithoutUser(url));
    }
}
