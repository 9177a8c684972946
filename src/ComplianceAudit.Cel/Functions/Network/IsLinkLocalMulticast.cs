using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>address.isLinkLocalMulticast()</c>: whether it is within 224.0.0.0/24, or an IPv6 multicast address of link-local scope such as ff02::1.</summary>
/// <remarks>From cel-go's network library and Kubernetes' IP and CIDR libraries.</remarks>
internal sealed class IsLinkLocalMulticast : OpaqueProperty<NetworkAddress>
{
    public override string Name => "isLinkLocalMulticast";

    public override IReadOnlyList<string> Signatures { get; } = ["net.IP.isLinkLocalMulticast() -> bool"];

    protected override CelValue Of(NetworkAddress address) => CelValue.Of(address.IsLinkLocalMulticast);
}
