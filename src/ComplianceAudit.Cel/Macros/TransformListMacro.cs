namespace ComplianceAudit.Cel.Macros;

/// <summary><c>map</c> with index or key: <c>range.transformList(i, v, t)</c>, <c>range.transformList(i, v, p, t)</c>.</summary>
internal sealed class TransformListMacro : MapMacro
{
    public override IReadOnlyList<string> Names { get; } = ["transformList"];

    protected override int Variables => 2;
}
