using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Rbac.Functions;

/// <summary><c>rbac.grantsTo('ServiceAccount/shop/default')</c>: what bindings grant a subject and the groups that it is in for certain.</summary>
internal sealed class RbacGrantsToFunction : SubjectFunction
{
    public override string Name => "rbac.grantsTo";

    public override IReadOnlyList<string> Signatures { get; } = ["rbac.grantsTo(string) -> list<string>"];

    protected override CelValue Answer(RbacGraph graph, RbacSubject subject, ReadOnlySpan<CelValue> arguments) =>
        TextsOf(graph.GrantsTo(RbacIdentity.Of(subject)), graph.MissingAnywhere);
}
