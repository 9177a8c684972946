using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>snapshot.list('pods')</c>: every resource of a source, a partial list when some are lacking.</summary>
internal sealed class SnapshotListFunction : SnapshotFunction
{
    public override string Name => "snapshot.list";

    public override IReadOnlyList<string> Signatures { get; } = ["snapshot.list(string) -> list<dyn>"];

    protected override CelValue Find(SourceView source, CelFrame frame, ReadOnlySpan<CelValue> arguments) => source.Values;
}
