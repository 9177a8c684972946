using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Urls;

/// <summary><c>url.getHostname()</c>: the host without brackets and port; empty without one.</summary>
/// <remarks>From Kubernetes' URL library.</remarks>
internal sealed class GetHostname : OpaqueProperty<Url>
{
    public override string Name => "getHostname";

    public override IReadOnlyList<string> Signatures { get; } = ["kubernetes.URL.getHostname() -> string"];

    protected override CelValue Of(Url value) => CelValue.Of(value.HostAndPort.Name);
}
