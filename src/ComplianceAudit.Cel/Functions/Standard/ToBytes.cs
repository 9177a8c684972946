using System.Text;

namespace ComplianceAudit.Cel.Functions.Standard;

/// <summary><c>bytes(value)</c>: of a string, its UTF-8.</summary>
/// <remarks>From the language definition.</remarks>
internal sealed class ToBytes : CelFunction
{
    public override string Name => "bytes";

    public override IReadOnlyList<string> Signatures { get; } = ["bytes(bytes) -> bytes", "bytes(string) -> bytes"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind switch
    {
        CelKind.Bytes => arguments[0],
        CelKind.String => CelValue.Of(Encoding.UTF8.GetBytes(arguments[0].AsString)),
        _ => NoSuchOverload,
    };
}
