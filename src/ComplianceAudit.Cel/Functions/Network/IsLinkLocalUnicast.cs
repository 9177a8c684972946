using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>address.isLinkLocalUnicast()</c>: whether it is within 169.254.0.0/16 or fe80::/10.</summary>
/// <remarks>From cel-go's network library and Kubernetes' IP and CIDR libraries.</remarks>
internal sealed class IsLinkLocalUnicast : OpaqueProperty<NetworkAddress>
{
    public override string Name => "isLinkLocalUnicast";

    public override IReadOnlyList<string> Signatures { get; } = ["net.IP.isLinkLocalUnicast() -> bool"];

    protected override CelValue Of(NetworkAddress address) => CelValue.Of(address.IsLinkLocalUnicast);
}
