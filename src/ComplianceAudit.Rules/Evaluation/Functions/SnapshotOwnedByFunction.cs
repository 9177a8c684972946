using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>snapshot.ownedBy('pods', object.metadata.uid)</c>: the resources of a source whose controller has a uid, by index.</summary>
internal sealed class SnapshotOwnedByFunction : SnapshotFunction
{
    public override string Name => "snapshot.ownedBy";

    public override IReadOnlyList<string> Signatures { get; } = ["snapshot.ownedBy(string, string) -> list<dyn>"];

    protected override CelValue Find(SourceView source, CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        AreTexts(arguments) ? source.OwnedBy(arguments[0].AsString, frame) : NoSuchOverload;
}
