namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.isFinite(double)</c>: whether it is neither infinite nor NaN.</summary>
/// <remarks>From cel-go's math library.</remarks>
internal sealed class IsFinite : DoubleFunction
{
    public override string Name => "math.isFinite";

    protected override string Result => "bool";

    protected override CelValue Of(double number) => CelValue.Of(double.IsFinite(number));
}
