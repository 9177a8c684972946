using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Admission.Functions;

/// <summary><c>admission.pod('host-pid', 'shop')</c>: a pod that breaks one rule, in a namespace.</summary>
internal sealed class AdmissionPodFunction : AdmissionFunction
{
    public override string Name => "admission.pod";

    public override IReadOnlyList<string> Signatures { get; } = ["admission.pod(string, string) -> dyn"];

    public override IReadOnlyList<SourceName> Reads { get; } = [];

    protected override CelValue Answer(SnapshotView snapshot, CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        arguments[0].Kind == CelKind.String && arguments[1].Kind == CelKind.String ? ProbePods.Of(arguments[0].AsString, arguments[1].AsString) : NoSuchOverload;
}
