using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Authorization;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>authorization.order(object)</c>: types of the authorizers in the order in which they are asked.</summary>
internal sealed class AuthorizationOrderFunction : ComponentFunction
{
    public override string Name => "authorization.order";

    public override IReadOnlyList<string> Signatures { get; } = ["authorization.order(dyn) -> list<string>"];

    public override IReadOnlyList<string> Components { get; } = ["kube-apiserver", "kubelet"];

    protected override EffectiveValue OfComponent(CelFrame frame, ContentNode component, ReadOnlySpan<CelValue> arguments) =>
        Authorizers.Order(component);
}
