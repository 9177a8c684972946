using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>prefix.masked()</c>: the same with zeros behind the prefix.</summary>
/// <remarks>From cel-go's network library and Kubernetes' IP and CIDR libraries.</remarks>
internal sealed class MaskedPrefix : OpaqueProperty<NetworkPrefix>
{
    public override string Name => "masked";

    public override IReadOnlyList<string> Signatures { get; } = ["net.CIDR.masked() -> net.CIDR"];

    protected override CelValue Of(NetworkPrefix prefix) => CelValue.OfOpaque(prefix.Masked);
}
