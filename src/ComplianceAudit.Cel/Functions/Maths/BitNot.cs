namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.bitNot(number)</c>.</summary>
/// <remarks>From cel-go's math library.</remarks>
internal sealed class BitNot : CelFunction
{
    public override string Name => "math.bitNot";

    public override IReadOnlyList<string> Signatures { get; } = ["math.bitNot(int) -> int", "math.bitNot(uint) -> uint"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind switch
    {
        CelKind.Int => CelValue.Of(~arguments[0].AsInt),
        CelKind.UInt => CelValue.Of(~arguments[0].AsUInt),
        _ => NoSuchOverload,
    };
}
