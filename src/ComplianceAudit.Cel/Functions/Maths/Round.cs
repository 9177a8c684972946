namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.round(double)</c>: the nearest whole number, halves away from zero.</summary>
/// <remarks>From cel-go's math library.</remarks>
internal sealed class Round : DoubleFunction
{
    public override string Name => "math.round";

    protected override CelValue Of(double number) => CelValue.Of(Math.Round(number, MidpointRounding.AwayFromZero));
}
