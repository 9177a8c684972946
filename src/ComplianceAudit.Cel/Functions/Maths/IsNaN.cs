namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.isNaN(double)</c>: whether it is no number.</summary>
/// <remarks>From cel-go's math library.</remarks>
internal sealed class IsNaN : DoubleFunction
{
    public override string Name => "math.isNaN";

    protected override string Result => "bool";

    protected override CelValue Of(double number) => CelValue.Of(double.IsNaN(number));
}
