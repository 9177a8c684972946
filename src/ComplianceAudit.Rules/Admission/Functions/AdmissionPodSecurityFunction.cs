using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Admission.Functions;

/// <summary><c>admission.podSecurity(object)</c>: the <c>level</c> and <c>minor</c> of the Pod Security Standard that each API server enforces in a Namespace.</summary>
internal sealed class AdmissionPodSecurityFunction : AdmissionFunction
{
    public override string Name => "admission.podSecurity";

    public override IReadOnlyList<string> Signatures { get; } = ["admission.podSecurity(dyn) -> list<map<string, dyn>>"];

    public override IReadOnlyList<SourceName> Reads { get; } = [ApiServers.Source];

    protected override CelValue Answer(SnapshotView snapshot, CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        PodSecurityDemand.Of(arguments[0], snapshot);
}
