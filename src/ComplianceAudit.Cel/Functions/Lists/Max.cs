namespace ComplianceAudit.Cel.Functions.Lists;

/// <summary><c>list.max()</c>: the greatest of elements of one type.</summary>
/// <remarks>An empty list, and elements without an order, are an error. From Kubernetes' list library.</remarks>
internal sealed class Max : ExtremeElement
{
    public override string Name => "max";

    protected override bool IsBetter(int order) => order > 0;
}
