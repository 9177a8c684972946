namespace ComplianceAudit.Cel.Functions.Maths;

/// <summary><c>math.greatest(numbers...)</c>, <c>math.greatest(list)</c>.</summary>
internal sealed class Greatest : Extreme
{
    public override string Name => "math.greatest";

    protected override bool IsBetter(int order) => order > 0;
}
