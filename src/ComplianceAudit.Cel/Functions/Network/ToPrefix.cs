using ComplianceAudit.Cel.Functions.Reading;

namespace ComplianceAudit.Cel.Functions.Network;

/// <summary><c>cidr(text)</c>: the address with a prefix length that a string holds; an error when it holds none.</summary>
/// <remarks>As cel-go's network library and Kubernetes' CIDR library have it.</remarks>
internal sealed class ToPrefix : OpaqueFromText
{
    public override string Name => "cidr";

    public override IReadOnlyList<string> Signatures { get; } = ["cidr(string) -> net.CIDR"];

    protected override CelValue Read(ReadOnlySpan<CelValue> arguments) =>
        NetworkPrefix.TryParse(arguments[0].AsString, out var problem) is { } prefix ? Opaque(prefix) : Refuse(arguments[0], "CIDR", problem);
}
