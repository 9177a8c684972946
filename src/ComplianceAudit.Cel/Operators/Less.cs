namespace ComplianceAudit.Cel.Operators;

internal sealed class Less : Comparison
{
    public override string Symbol => "<";

    public override bool Holds(int order) => order < 0;
}
