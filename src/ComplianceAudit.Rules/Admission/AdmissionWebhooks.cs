using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Admission;

/// <summary>Validating webhooks that are asked about a pod. What they answer cannot be told from their registration.</summary>
internal static class AdmissionWebhooks
{
    public static readonly SourceName Source = new("validatingwebhookconfigurations", "admissionregistration.k8s.io");

    /// <summary>Words that the names of an engine's webhooks hold.</summary>
    private static readonly IReadOnlyList<(string Word, string Engine)> Engines =
        [("kyverno", "Kyverno"), ("gatekeeper", "Gatekeeper"), ("kubewarden", "Kubewarden")];

    /// <summary>Each as <c>Kyverno: configuration/webhook (failurePolicy Fail)</c>; a partial list where that is not known of all.</summary>
    public static CelValue Asked(PodCreation creation, SnapshotView snapshot)
    {
        var missing = snapshot[Source].Missing;
        var asked = new List<CelValue>();
        foreach (var configuration in snapshot[Source].Resources)
        {
            var webhooks = new ContentNode(configuration, 0)["webhooks"].Elements();
            missing = Union(missing, webhooks.Unknown);
            foreach (var webhook in webhooks.Value)
            {
                var matches = ResourceMatch.OfWebhook(webhook, creation);
                missing = Union(missing, matches.Unknown);
                if (matches.IsTrue)
                    asked.Add(CelValue.Of(Describe(configuration, webhook)));
            }
        }
        return CelValue.OfList(asked, missing);
    }

    private static string Describe(ResourceReader configuration, ContentNode webhook)
    {
        var name = $"{configuration.Name}/{webhook["name"].Text().Value}";
        var service = webhook["clientConfig", "service"];
        var told = $"{name} {service["namespace"].Text().Value} {service["name"].Text().Value}";
        var engine = Engines.FirstOrDefault(engine => told.Contains(engine.Word, StringComparison.OrdinalIgnoreCase)).Engine ?? "webhook";
        return $"{engine}: {name} (failurePolicy {webhook["failurePolicy"].Text("Fail").Value})";
    }

    private static CelUnknown? Union(CelUnknown? one, CelUnknown? other) => one is null ? other : other is null ? one : one.Union(other);
}
