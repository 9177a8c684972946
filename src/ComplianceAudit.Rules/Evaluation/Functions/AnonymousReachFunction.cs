using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Authentication;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>apiserver.anonymousReach(object)</c>: how far requests without credentials get: <c>none</c>, <c>health</c>, <c>paths</c> (some others), <c>all</c>.</summary>
internal sealed class AnonymousReachFunction : ComponentFunction
{
    public override string Name => "apiserver.anonymousReach";

    public override IReadOnlyList<string> Signatures { get; } = ["apiserver.anonymousReach(dyn) -> string"];

    protected override EffectiveValue OfComponent(CelFrame frame, ContentNode component, ReadOnlySpan<CelValue> arguments) =>
        AnonymousReach.Of(component);
}
