using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>ip.isCanonical(text)</c>: whether an address is written as RFC 5952 has it, the way <c>string(ip(text))</c> writes it; an error when it is no address.</summary>
/// <remarks>From cel-go's network library and Kubernetes' IP and CIDR libraries.</remarks>
internal sealed class IsCanonicalAddress : CelFunction
{
    public override string Name => "ip.isCanonical";

    public override IReadOnlyList<string> Signatures { get; } = ["ip.isCanonical(string) -> bool"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.String)
            return NoSuchOverload;
        return AddressText.TryParse(arguments[0].AsString, out var problem) is { } address
            ? CelValue.Of(address.Text == arguments[0].AsString)
            : EvaluationErrors.BadConversion(arguments[0], "IP address: " + problem);
    }
}
