using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>snapshot.get('roles.rbac.authorization.k8s.io', 'shop', 'reader')</c>: one resource as an optional; the namespace is empty for cluster-wide kinds.</summary>
internal sealed class SnapshotGetFunction : SnapshotFunction
{
    public override string Name => "snapshot.get";

    public override IReadOnlyList<string> Signatures { get; } = ["snapshot.get(string, string, string) -> optional<dyn>"];

    public override bool GivesList => false;

    protected override CelValue Find(SourceView source, CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        AreTexts(arguments) ? source.Get(arguments[0].AsString, arguments[1].AsString) : NoSuchOverload;
}
