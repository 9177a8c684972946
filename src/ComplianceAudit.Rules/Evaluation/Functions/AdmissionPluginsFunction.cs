using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Admission;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>admission.plugins(object)</c>: the admission plugins that an API server runs, in their order.</summary>
internal sealed class AdmissionPluginsFunction : ComponentFunction
{
    public override string Name => "admission.plugins";

    public override IReadOnlyList<string> Signatures { get; } = ["admission.plugins(dyn) -> list<string>"];

    protected override EffectiveValue OfComponent(CelFrame frame, ContentNode component, ReadOnlySpan<CelValue> arguments) =>
        new AdmissionChain(component).Plugins();
}
