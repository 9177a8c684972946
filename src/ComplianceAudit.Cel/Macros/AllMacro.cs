namespace ComplianceAudit.Cel.Macros;

/// <summary>Whether the predicate holds for every element: one that it does not hold for decides.</summary>
internal sealed class AllMacro : QuantifierMacro
{
    public override IReadOnlyList<string> Names { get; } = ["all"];

    protected override bool Decisive => false;
}
