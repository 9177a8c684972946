using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Audit;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>audit.stages(object, {'verb': 'get', 'resource': 'secrets'})</c>: the stages at which it does.</summary>
internal sealed class AuditStagesFunction : ComponentFunction
{
    public override string Name => "audit.stages";

    public override IReadOnlyList<string> Signatures { get; } = ["audit.stages(dyn, dyn) -> list<string>"];

    protected override EffectiveValue OfComponent(CelFrame frame, ContentNode component, ReadOnlySpan<CelValue> arguments) =>
        AuditAnswer.Of(frame, component, arguments[0], (policy, request) => policy.StagesOf(request), CelValue.OfList([]));
}
