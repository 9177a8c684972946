using ComplianceAudit.Collector.Listing;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Facts;

/// <summary>A static pod of kube-system that runs a control-plane component.</summary>
/// <param name="Component">Such as <c>kube-apiserver</c>.</param>
/// <param name="Node">Node it runs on.</param>
/// <param name="Name">The pod's name.</param>
/// <param name="Version">Version in the image's tag, such as <c>v1.34.1</c>; empty when the tag is none.</param>
/// <param name="Command">Its command line as declared.</param>
internal sealed record ControlPlanePod(string Component, string Node, string Name, string Version, CommandLine Command);

/// <summary>Finds control-plane components among the pods.</summary>
internal sealed class ControlPlanePods : ListObserver<ControlPlanePod>
{
    /// <summary>Components that static pods show.</summary>
    public static readonly IReadOnlyList<string> Components = ["etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler"];

    public const string Namespace = "kube-system";

    public override SourceName Source => Lists.Pods;

    public override object? Look(ReadOnlySpan<byte> json) =>
        // Most pods of a large cluster are elsewhere: they are not parsed a second time.
        json.IndexOf("\"kube-system\""u8) < 0 ? null : PodReader.Read(Parse(json));
}
