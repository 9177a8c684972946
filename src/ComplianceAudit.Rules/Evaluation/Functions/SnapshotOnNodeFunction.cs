using ComplianceAudit.Cel;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>snapshot.onNode('pods', 'worker-1')</c>: the resources of a source that run on a node or, of facts, are about it, by index.</summary>
internal sealed class SnapshotOnNodeFunction : SnapshotFunction
{
    public override string Name => "snapshot.onNode";

    public override IReadOnlyList<string> Signatures { get; } = ["snapshot.onNode(string, string) -> list<dyn>"];

    public override IReadOnlyList<string> KeyOf(SourceName source) => ["spec", source.IsFact ? "node" : "nodeName"];

    protected override CelValue Find(SourceView source, CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        AreTexts(arguments) ? source.OnNode(arguments[0].AsString) : NoSuchOverload;
}
