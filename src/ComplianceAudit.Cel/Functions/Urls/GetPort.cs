using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Urls;

/// <summary><c>url.getPort()</c>: the port; empty without one.</summary>
/// <remarks>From Kubernetes' URL library.</remarks>
internal sealed class GetPort : OpaqueProperty<Url>
{
    public override string Name => "getPort";

    public override IReadOnlyList<string> Signatures { get; } = ["kubernetes.URL.getPort() -> string"];

    protected override CelValue Of(Url value) => CelValue.Of(value.HostAndPort.Port);
}
