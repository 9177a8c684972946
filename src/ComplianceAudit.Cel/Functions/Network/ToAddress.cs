using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>ip(text)</c>: the IPv4 or IPv6 address that a string holds; an error when it holds none. No zones, no leading zeros, no dotted IPv4-mapped IPv6 addresses.</summary>
/// <remarks>As cel-go's network library and Kubernetes' IP library have it.</remarks>
internal sealed class ToAddress : OpaqueFromText
{
    public override string Name => "ip";

    public override IReadOnlyList<string> Signatures { get; } = ["ip(string) -> net.IP"];

    protected override CelValue Read(ReadOnlySpan<CelValue> arguments) =>
        AddressText.TryParse(arguments[0].AsString, out var problem) is { } address ? Opaque(address) : Refuse(arguments[0], "IP address", problem);
}
