using ComplianceAudit.Cel;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>snapshot.inNamespace('pods', 'shop')</c>: the resources of a source in one namespace, by index.</summary>
internal sealed class SnapshotInNamespaceFunction : CelFunction
{
    public override string Name => "snapshot.inNamespace";

    public override IReadOnlyList<string> Signatures { get; } = ["snapshot.inNamespace(string, string) -> list<dyn>"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        frame.State is EvaluationState state && arguments[0].Kind == CelKind.String && arguments[1].Kind == CelKind.String
            ? state.Snapshot[SourceName.Parse(arguments[0].AsString)].InNamespace(arguments[1].AsString)
            : NoSuchOverload;
}
