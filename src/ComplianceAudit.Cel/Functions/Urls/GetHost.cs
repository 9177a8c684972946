using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Urls;

/// <summary><c>url.getHost()</c>: host and port, an IPv6 address in brackets; empty without one.</summary>
/// <remarks>From Kubernetes' URL library.</remarks>
internal sealed class GetHost : OpaqueProperty<Url>
{
    public override string Name => "getHost";

    public override IReadOnlyList<string> Signatures { get; } = ["kubernetes.URL.getHost() -> string"];

    protected override CelValue Of(Url value) => CelValue.Of(value.Host);
}
