using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>prefix.prefixLength()</c>: number of leading bits that name the network.</summary>
/// <remarks>From cel-go's network library and Kubernetes' IP and CIDR libraries.</remarks>
internal sealed class PrefixLength : OpaqueProperty<NetworkPrefix>
{
    public override string Name => "prefixLength";

    public override IReadOnlyList<string> Signatures { get; } = ["net.CIDR.prefixLength() -> int"];

    protected override CelValue Of(NetworkPrefix prefix) => CelValue.Of((long)prefix.Length);
}
