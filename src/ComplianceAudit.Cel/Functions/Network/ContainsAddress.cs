using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>prefix.containsIP(address)</c>: whether an address, or the one that a string holds, lies in the network; never one of the other family.</summary>
/// <remarks>From cel-go's network library and Kubernetes' IP and CIDR libraries.</remarks>
internal sealed class ContainsAddress : CelFunction
{
    public override string Name => "containsIP";

    public override IReadOnlyList<string> Signatures { get; } = ["net.CIDR.containsIP(net.IP) -> bool", "net.CIDR.containsIP(string) -> bool"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.Opaque || arguments[0].AsOpaque is not NetworkPrefix prefix)
            return NoSuchOverload;
        if (arguments[1].Kind == CelKind.Opaque && arguments[1].AsOpaque is NetworkAddress address)
            return CelValue.Of(prefix.Contains(address));
        if (arguments[1].Kind != CelKind.String)
            return NoSuchOverload;
        return AddressText.TryParse(arguments[1].AsString, out var problem) is { } read
            ? CelValue.Of(prefix.Contains(read))
            : EvaluationErrors.BadConversion(arguments[1], "IP address: " + problem);
    }
}
