using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>isIP(text)</c>: whether <c>ip(text)</c> gives an address.</summary>
/// <remarks>From cel-go's network library and Kubernetes' IP and CIDR libraries.</remarks>
internal sealed class IsAddress : TextTest
{
    public override string Name => "isIP";

    protected override bool Holds(ReadOnlySpan<CelValue> arguments) => AddressText.TryParse(arguments[0].AsString, out _) is not null;
}
