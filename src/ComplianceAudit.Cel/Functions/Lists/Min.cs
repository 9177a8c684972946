namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary><c>list.min()</c>: the least of elements of one type.</summary>
/// <remarks>An empty list, and elements without an order, are an error. From Kubernetes' list library.</remarks>
internal sealed class Min : ExtremeElement
{
    public override string Name => "min";

    protected override bool IsBetter(int order) => order < 0;
}
