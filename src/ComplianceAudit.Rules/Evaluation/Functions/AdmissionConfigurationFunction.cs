using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Effective;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Rules.Meaning.Admission;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>admission.configuration(object, 'EventRateLimit')</c>: what a plugin is configured with, as an optional.</summary>
internal sealed class AdmissionConfigurationFunction : ComponentFunction
{
    public override string Name => "admission.configuration";

    public override IReadOnlyList<string> Signatures { get; } = ["admission.configuration(dyn, string) -> optional<dyn>"];

    protected override EffectiveValue OfComponent(CelFrame frame, ContentNode component, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.String ? new AdmissionChain(component).Configuration(arguments[0].AsString) : NoSuchArguments;
}
