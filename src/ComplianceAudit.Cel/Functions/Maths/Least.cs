namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.least(numbers...)</c>, <c>math.least(list)</c>.</summary>
/// <remarks>None, an empty list, or what is no number is an error. From cel-go's math library.</remarks>
internal sealed class Least : Extreme
{
    public override string Name => "math.least";

    protected override bool IsBetter(int order) => order < 0;
}
