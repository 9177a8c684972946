using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary><c>snapshot.inNamespace('pods', 'shop')</c>: the resources of a source in one namespace, by index.</summary>
internal sealed class SnapshotInNamespaceFunction : SnapshotFunction
{
    public override string Name => "snapshot.inNamespace";

    public override IReadOnlyList<string> Signatures { get; } = ["snapshot.inNamespace(string, string) -> list<dyn>"];

    protected override CelValue Find(SourceView source, CelFrame frame, ReadOnlySpan<CelValue> arguments) =>
        AreTexts(arguments) ? source.InNamespace(arguments[0].AsString) : NoSuchOverload;
}
