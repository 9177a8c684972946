namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.sign(number)</c>: -1, 0 or 1 of the same type.</summary>
/// <remarks>From cel-go's math library.</remarks>
internal sealed class Sign : CelFunction
{
    public override string Name => "math.sign";

    public override IReadOnlyList<string> Signatures { get; } = ["math.sign(int) -> int", "math.sign(uint) -> uint", "math.sign(double) -> double"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind switch
    {
        CelKind.Int => CelValue.Of((long)Math.Sign(arguments[0].AsInt)),
        CelKind.UInt => CelValue.Of(Math.Min(arguments[0].AsUInt, 1UL)),
        CelKind.Double => double.IsNaN(arguments[0].AsDouble) ? arguments[0] : CelValue.Of((double)Math.Sign(arguments[0].AsDouble)),
        _ => NoSuchOverload,
    };
}
