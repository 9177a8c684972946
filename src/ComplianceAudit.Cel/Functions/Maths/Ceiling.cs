namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.ceil(double)</c>: the next whole number upwards.</summary>
/// <remarks>From cel-go's math library.</remarks>
internal sealed class Ceiling : DoubleFunction
{
    public override string Name => "math.ceil";

    protected override CelValue Of(double number) => CelValue.Of(Math.Ceiling(number));
}
