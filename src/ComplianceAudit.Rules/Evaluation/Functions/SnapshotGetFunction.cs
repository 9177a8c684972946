using ComplianceAudit.Cel;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>snapshot.get('roles.rbac.authorization.k8s.io', 'shop', 'reader')</c>: one resource as an optional; the namespace is empty for cluster-wide kinds.</summary>
internal sealed class SnapshotGetFunction : CelFunction
{
    public override string Name => "snapshot.get";

    public override IReadOnlyList<string> Signatures { get; } = ["snapshot.get(string, string, string) -> optional<dyn>"];

    public override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Kind != CelKind.String)
                return NoSuchOverload;
        }

        return frame.State is EvaluationState state
            ? state.Snapshot[SourceName.Parse(arguments[0].AsString)].Get(arguments[1].AsString, arguments[2].AsString)
            : NoSuchOverload;
    }
}
