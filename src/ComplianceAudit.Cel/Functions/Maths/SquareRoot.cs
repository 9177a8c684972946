namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.sqrt(number)</c>: the square root as a double; NaN of a negative number.</summary>
/// <remarks>From version 2 of cel-go's math library.</remarks>
internal sealed class SquareRoot : CelFunction
{
    public override string Name => "math.sqrt";

    public override IReadOnlyList<string> Signatures { get; } = ["math.sqrt(int) -> double", "math.sqrt(uint) -> double", "math.sqrt(double) -> double"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind switch
    {
        CelKind.Int => CelValue.Of(Math.Sqrt(arguments[0].AsInt)),
        CelKind.UInt => CelValue.Of(Math.Sqrt(arguments[0].AsUInt)),
        CelKind.Double => CelValue.Of(Math.Sqrt(arguments[0].AsDouble)),
        _ => NoSuchOverload,
    };
}
