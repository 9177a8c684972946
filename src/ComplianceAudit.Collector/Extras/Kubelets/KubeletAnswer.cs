using System.Text.Json;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Extras.Kubelets;

/// <summary>What asking one kubelet for its configuration came to.</summary>
/// <param name="Configuration">The configuration; null when there is none.</param>
/// <param name="Status">Complete, or why there is none.</param>
/// <param name="Reason">The same for a reader; empty when there is one.</param>
internal sealed record KubeletAnswer(JsonElement? Configuration, CoverageStatus Status, string Reason)
{
    private const string Key = "kubeletconfig";

    public static KubeletAnswer Without(CoverageStatus status, string reason) => new(null, status, reason);

    /// <summary>Takes the configuration out of what <c>/configz</c> answered.</summary>
    public static KubeletAnswer Of(JsonElement answer) =>
        answer.TryGetProperty(Key, out var configuration) && configuration.ValueKind == JsonValueKind.Object
            ? new KubeletAnswer(configuration, CoverageStatus.Complete, "")
            : Without(CoverageStatus.Unreachable, $"the answer holds no '{Key}'");
}
