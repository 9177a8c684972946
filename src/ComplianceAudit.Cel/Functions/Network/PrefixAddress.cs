using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>prefix.ip()</c>: the address as it was written, with the bits behind the prefix.</summary>
internal sealed class PrefixAddress : OpaqueProperty<NetworkPrefix>
{
    public override string Name => "ip";

    public override IReadOnlyList<string> Signatures { get; } = ["net.CIDR.ip() -> net.IP"];

    protected override CelValue Of(NetworkPrefix prefix) => CelValue.OfOpaque(prefix.Address);
}
