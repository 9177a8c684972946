namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.greatest(numbers...)</c>, <c>math.greatest(list)</c>.</summary>
/// <remarks>None, an empty list, or what is no number is an error. From cel-go's math library.</remarks>
internal sealed class Greatest : Extreme
{
    public override string Name => "math.greatest";

    protected override bool IsBetter(int order) => order > 0;
}
