namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.isInf(double)</c>: whether it is infinite.</summary>
/// <remarks>From cel-go's math library.</remarks>
internal sealed class IsInfinite : DoubleFunction
{
    public override string Name => "math.isInf";

    protected override string Result => "bool";

    protected override CelValue Of(double number) => CelValue.Of(double.IsInfinity(number));
}
