using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>address.family()</c>: 4 or 6.</summary>
/// <remarks>From cel-go's network library and Kubernetes' IP and CIDR libraries.</remarks>
internal sealed class Family : OpaqueProperty<NetworkAddress>
{
    public override string Name => "family";

    public override IReadOnlyList<string> Signatures { get; } = ["net.IP.family() -> int"];

    protected override CelValue Of(NetworkAddress address) => CelValue.Of(address.IsIPv4 ? 4L : 6L);
}
