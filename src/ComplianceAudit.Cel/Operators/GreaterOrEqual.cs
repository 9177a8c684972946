namespace ComplianceAudit.Cel.Operators;

internal sealed class GreaterOrEqual : Comparison
{
    public override string Symbol => ">=";

    public override bool Holds(int order) => order >= 0;
}
