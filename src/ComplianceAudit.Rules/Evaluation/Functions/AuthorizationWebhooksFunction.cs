using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Authorization;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>authorization.webhooks(object)</c>: the webhooks among them, each with <c>name</c> and <c>failurePolicy</c>.</summary>
internal sealed class AuthorizationWebhooksFunction : ComponentFunction
{
    public override string Name => "authorization.webhooks";

    public override IReadOnlyList<string> Signatures { get; } = ["authorization.webhooks(dyn) -> list<map<string, string>>"];

    public override IReadOnlyList<string> Components { get; } = ["kube-apiserver", "kubelet"];

    protected override EffectiveValue OfComponent(CelFrame frame, ContentNode component, ReadOnlySpan<CelValue> arguments) =>
        Authorizers.Webhooks(component);
}
