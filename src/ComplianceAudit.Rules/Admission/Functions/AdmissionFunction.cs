using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Evaluation.Functions;

namespace ComplianceAudit.Rules.Admission.Functions;

/// <summary>Says what a namespace would admit.</summary>
internal abstract class AdmissionFunction : ReadingFunction
{
    /// <summary>Steps that an answer costs, beside the expressions of policies.</summary>
    private const int Cost = 500;

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        frame.State is EvaluationState state && frame.Spend(Cost) ? Answer(state.Snapshot, frame, arguments) : NoSuchOverload;

    protected abstract CelValue Answer(SnapshotView snapshot, CelFrame frame, ReadOnlySpan<CelValue> arguments);
}
