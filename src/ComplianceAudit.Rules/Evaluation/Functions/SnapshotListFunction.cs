using ComplianceAudit.Cel;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>snapshot.list('pods')</c>: every resource of a source, a partial list when some are lacking.</summary>
internal sealed class SnapshotListFunction : CelFunction
{
    public override string Name => "snapshot.list";

    public override IReadOnlyList<string> Signatures { get; } = ["snapshot.list(string) -> list<dyn>"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        frame.State is EvaluationState state && arguments[0].Kind == CelKind.String
            ? state.Snapshot[SourceName.Parse(arguments[0].AsString)].Values
            : NoSuchOverload;
}
