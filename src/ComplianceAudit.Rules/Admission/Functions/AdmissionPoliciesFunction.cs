using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Admission.Functions;

/// <summary><c>admission.policies(object, pod)</c>: the ValidatingAdmissionPolicies, each with its binding, that refuse a pod in a Namespace.</summary>
internal sealed class AdmissionPoliciesFunction : AdmissionFunction
{
    public override string Name => "admission.policies";

    public override IReadOnlyList<string> Signatures { get; } = ["admission.policies(dyn, dyn) -> list<string>"];

    public override IReadOnlyList<SourceName> Reads { get; } = [AdmissionPolicies.Policies, AdmissionPolicies.Bindings, ApiServers.Source];

    protected override CelValue Answer(SnapshotView snapshot, CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        AdmissionPolicies.Of(snapshot).Rejecting(new PodCreation(arguments[0], arguments[1]), frame);
}
