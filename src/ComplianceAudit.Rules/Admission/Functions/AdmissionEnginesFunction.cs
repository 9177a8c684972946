using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Admission.Functions;

/// <summary><c>admission.engines(object, pod)</c>: the validating webhooks that are asked about a pod in a Namespace.</summary>
internal sealed class AdmissionEnginesFunction : AdmissionFunction
{
    public override string Name => "admission.engines";

    public override IReadOnlyList<string> Signatures { get; } = ["admission.engines(dyn, dyn) -> list<string>"];

    public override IReadOnlyList<SourceName> Reads { get; } = [AdmissionWebhooks.Source];

    protected override CelValue Answer(SnapshotView snapshot, CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        AdmissionWebhooks.Asked(new PodCreation(arguments[0], arguments[1]), snapshot);
}
