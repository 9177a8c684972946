namespace ComplianceAudit.Cel.Macros;

/// <summary>Whether the predicate holds for any element: one that it holds for decides.</summary>
internal sealed class ExistsMacro : QuantifierMacro
{
    public override IReadOnlyList<string> Names { get; } = ["exists"];

    protected override bool Decisive => true;
}
