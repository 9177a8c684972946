using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>address.isGlobalUnicast()</c>: whether it is neither unspecified, loopback, multicast, link-local nor 255.255.255.255; private addresses are global.</summary>
/// <remarks>From cel-go's network library and Kubernetes' IP and CIDR libraries.</remarks>
internal sealed class IsGlobalUnicast : OpaqueProperty<NetworkAddress>
{
    public override string Name => "isGlobalUnicast";

    public override IReadOnlyList<string> Signatures { get; } = ["net.IP.isGlobalUnicast() -> bool"];

    protected override CelValue Of(NetworkAddress address) => CelValue.Of(address.IsGlobalUnicast);
}
