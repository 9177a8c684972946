namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.trunc(double)</c>: cut toward zero.</summary>
/// <remarks>From cel-go's math library.</remarks>
internal sealed class Truncate : DoubleFunction
{
    public override string Name => "math.trunc";

    protected override CelValue Of(double number) => CelValue.Of(Math.Truncate(number));
}
