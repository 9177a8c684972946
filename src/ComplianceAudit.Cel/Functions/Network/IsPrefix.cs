using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>isCIDR(text)</c>: whether <c>cidr(text)</c> gives a prefix.</summary>
/// <remarks>From cel-go's network library and Kubernetes' IP and CIDR libraries.</remarks>
internal sealed class IsPrefix : TextTest
{
    public override string Name => "isCIDR";

    protected override bool Holds(ReadOnlySpan<CelValue> arguments) => NetworkPrefix.TryParse(arguments[0].AsString, out _) is not null;
}
