using System.Text.Json;
using ComplianceAudit.Collector.Serving;

namespace ComplianceAudit.Collector.Nodes.Gathering.Pods;

/// <summary>How far a pod of ours is, as its kubelet says.</summary>
/// <param name="Stage">How far.</param>
/// <param name="Reason">Why it failed, or what it waits for, in words; empty when it does neither.</param>
internal sealed record PodState(PodStage Stage, string Reason)
{
    /// <summary>Reasons to wait for which waiting does not help.</summary>
    private static readonly HashSet<string> Hopeless = new(["InvalidImageName", "ErrImageNeverPull"], StringComparer.Ordinal);

    public static PodState Of(JsonElement pod)
    {
        var status = pod.ItemsOf("status", "containerStatuses").FirstOrDefault();
        var isKnown = status.ValueKind == JsonValueKind.Object;
        return pod.TextOf("status", "phase") switch
        {
            "Succeeded" => new PodState(PodStage.Ended, ""),
            "Failed" => new PodState(PodStage.Failed, WhyFailed(pod, isKnown ? status : default)),
            "Running" => new PodState(PodStage.Running, ""),
            _ when isKnown && status.TextOf("state", "waiting", "reason") is { Length: > 0 } waiting => new PodState(
                Hopeless.Contains(waiting) ? PodStage.Failed : PodStage.Waiting, Told(waiting, status.TextOf("state", "waiting", "message"))),
            _ => new PodState(PodStage.Waiting, "its kubelet has not taken it up"),
        };
    }

    /// <summary>The pod's own reason, such as Evicted or DeadlineExceeded; else how its container ended.</summary>
    private static string WhyFailed(JsonElement pod, JsonElement status)
    {
        if (pod.TextOf("status", "reason") is { Length: > 0 } reason)
            return Told(reason, pod.TextOf("status", "message"));
        var code = status.NumberOf("state", "terminated", "exitCode");
        var ended = Told(status.TextOf("state", "terminated", "reason"), status.TextOf("state", "terminated", "message"));
        return code is null ? "its pod failed and does not say why" : FormattableString.Invariant($"its program ended with exit code {code}: {ended}");
    }

    private static string Told(string reason, string message) => OneLine.Of(message.Length > 0 ? $"{reason}: {message.Trim()}" : reason);
}

/// <summary>How far a pod is.</summary>
internal enum PodStage
{
    /// <summary>Nothing of it runs yet.</summary>
    Waiting,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It ended as it should.</summary>
    Ended,

    /// <summary>It ended otherwise, or will never run.</summary>
    Failed,
}
