using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>address.isUnspecified()</c>: whether it is 0.0.0.0 or ::.</summary>
/// <remarks>From cel-go's network library and Kubernetes' IP and CIDR libraries.</remarks>
internal sealed class IsUnspecified : OpaqueProperty<NetworkAddress>
{
    public override string Name => "isUnspecified";

    public override IReadOnlyList<string> Signatures { get; } = ["net.IP.isUnspecified() -> bool"];

    protected override CelValue Of(NetworkAddress address) => CelValue.Of(address.IsUnspecified);
}
