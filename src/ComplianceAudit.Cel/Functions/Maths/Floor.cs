namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.floor(double)</c>: the next whole number downwards.</summary>
/// <remarks>From cel-go's math library.</remarks>
internal sealed class Floor : DoubleFunction
{
    public override string Name => "math.floor";

    protected override CelValue Of(double number) => CelValue.Of(Math.Floor(number));
}
