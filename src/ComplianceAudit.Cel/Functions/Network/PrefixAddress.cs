using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>prefix.ip()</c>: the address as it was written, with the bits behind the prefix.</summary>
/// <remarks>From cel-go's network library and Kubernetes' IP and CIDR libraries.</remarks>
internal sealed class PrefixAddress : OpaqueProperty<NetworkPrefix>
{
    public override string Name => "ip";

    public override IReadOnlyList<string> Signatures { get; } = ["net.CIDR.ip() -> net.IP"];

    protected override CelValue Of(NetworkPrefix prefix) => CelValue.OfOpaque(prefix.Address);
}
