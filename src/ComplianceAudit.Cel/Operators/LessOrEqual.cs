namespace ComplianceAudit.Cel.Operators;

internal sealed class LessOrEqual : Comparison
{
    public override string Symbol => "<=";

    public override bool Holds(int order) => order <= 0;
}
