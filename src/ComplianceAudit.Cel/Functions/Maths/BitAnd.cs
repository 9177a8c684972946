namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.bitAnd(a, b)</c>, of two ints or two uints.</summary>
/// <remarks>From cel-go's math library.</remarks>
internal sealed class BitAnd : CelFunction
{
    public override string Name => "math.bitAnd";

    public override IReadOnlyList<string> Signatures { get; } = ["math.bitAnd(int, int) -> int", "math.bitAnd(uint, uint) -> uint"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => (arguments[0].Kind, arguments[1].Kind) switch
    {
        (CelKind.Int, CelKind.Int) => CelValue.Of(arguments[0].AsInt & arguments[1].AsInt),
        (CelKind.UInt, CelKind.UInt) => CelValue.Of(arguments[0].AsUInt & arguments[1].AsUInt),
        _ => NoSuchOverload,
    };
}
