using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>address.isLoopback()</c>: whether it is within 127.0.0.0/8, or ::1.</summary>
/// <remarks>From cel-go's network library and Kubernetes' IP and CIDR libraries.</remarks>
internal sealed class IsLoopback : OpaqueProperty<NetworkAddress>
{
    public override string Name => "isLoopback";

    public override IReadOnlyList<string> Signatures { get; } = ["net.IP.isLoopback() -> bool"];

    protected override CelValue Of(NetworkAddress address) => CelValue.Of(address.IsLoopback);
}
