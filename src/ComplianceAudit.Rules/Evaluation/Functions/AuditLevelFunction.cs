using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Audit;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>audit.level(object, {'verb': 'get', 'resource': 'secrets'})</c>: the level at which an audit policy logs a request; <c>None</c> without a policy.</summary>
internal sealed class AuditLevelFunction : ComponentFunction
{
    public override string Name => "audit.level";

    public override IReadOnlyList<string> Signatures { get; } = ["audit.level(dyn, dyn) -> string"];

    protected override EffectiveValue OfComponent(CelFrame frame, ContentNode component, ReadOnlySpan<CelValue> arguments) =>
        AuditAnswer.Of(frame, component, arguments[0], (policy, request) => policy.LevelOf(request), CelValue.Of(AuditPolicy.NotLogged));
}
