using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.abs(number)</c>.</summary>
/// <remarks>The least int has none and is an overflow. From cel-go's math library.</remarks>
internal sealed class Absolute : CelFunction
{
    public override string Name => "math.abs";

    public override IReadOnlyList<string> Signatures { get; } = ["math.abs(int) -> int", "math.abs(uint) -> uint", "math.abs(double) -> double"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => arguments[0].Kind switch
    {
        CelKind.Int => arguments[0].AsInt == long.MinValue ? EvaluationErrors.Overflow("int") : CelValue.Of(Math.Abs(arguments[0].AsInt)),
        CelKind.UInt => arguments[0],
        CelKind.Double => CelValue.Of(Math.Abs(arguments[0].AsDouble)),
        _ => NoSuchOverload,
    };
}
