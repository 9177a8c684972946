namespace ComplianceAudit.Cel.Operators;

internal sealed class LessOrEqual : Comparison
{
    public override string Symbol => "<=";

    protected override bool Holds(int order) => order <= 0;
}
