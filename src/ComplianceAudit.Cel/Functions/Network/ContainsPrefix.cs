using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>prefix.containsCIDR(other)</c>: whether every address of another prefix, or of the one that a string holds, lies in the network.</summary>
/// <remarks>From cel-go's network library and Kubernetes' IP and CIDR libraries.</remarks>
internal sealed class ContainsPrefix : CelFunction
{
    public override string Name => "containsCIDR";

    public override IReadOnlyList<string> Signatures { get; } = ["net.CIDR.containsCIDR(net.CIDR) -> bool", "net.CIDR.containsCIDR(string) -> bool"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.Opaque || arguments[0].AsOpaque is not NetworkPrefix prefix)
            return NoSuchOverload;
        if (arguments[1].Kind == CelKind.Opaque && arguments[1].AsOpaque is NetworkPrefix other)
            return CelValue.Of(prefix.Contains(other));
        if (arguments[1].Kind != CelKind.String)
            return NoSuchOverload;
        return NetworkPrefix.TryParse(arguments[1].AsString, out var problem) is { } read
            ? CelValue.Of(prefix.Contains(read))
            : EvaluationErrors.BadConversion(arguments[1], "CIDR: " + problem);
    }
}
