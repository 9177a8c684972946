using System.Text.Json.Nodes;

namespace ComplianceAudit.Snapshots.Redaction.Rules;

/// <summary>Probes and hooks over HTTP: header values go, paths lose their query.</summary>
internal sealed class HttpGetRule : RedactionRule
{
    public override IReadOnlyList<string> Keys => ["httpGet"];

    public override void Apply(RedactionTarget target)
    {
        if (target.Value is not JsonObject get)
            return;

        if (get["path"] is { } path)
            get["path"] = UrlCredentials.WithoutQuery(RedactionTarget.TextOf(path));

        foreach (var header in (get["httpHeaders"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (header["value"] is { } value)
                header["value"] = target.Scope.Values.Take("header", RedactionTarget.TextOf(value), RedactionTarget.Text(header, "name"));
        }
    }
}
