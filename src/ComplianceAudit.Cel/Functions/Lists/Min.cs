namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary><c>list.min()</c>: the least of elements of one type.</summary>
internal sealed class Min : ExtremeElement
{
    public override string Name => "min";

    protected override bool IsBetter(int order) => order < 0;
}
