using ComplianceAudit.Cel;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary>
/// <c>snapshot.labelled('pods', 'shop', service.spec.selector)</c>: the resources of a source, in one namespace or with '' in all, that labels or a LabelSelector match, by index;
/// <c>snapshot.labelled('pods', 'shop', 'app', 'web')</c> those with one label.
/// </summary>
internal sealed class SnapshotLabelledFunction : SnapshotFunction
{
    public override string Name => "snapshot.labelled";

    public override IReadOnlyList<string> Signatures { get; } =
        ["snapshot.labelled(string, string, dyn) -> list<dyn>", "snapshot.labelled(string, string, string, string) -> list<dyn>"];

    public override IReadOnlyList<string> KeyOf(SourceName source) => ["metadata", "labels"];

    protected override CelValue Find(SourceView source, CelFrame frame, ReadOnlySpan<CelValue> arguments)
    {
        if (arguments[0].Kind != CelKind.String)
            return NoSuchOverload;
        if (arguments.Length == 3)
            return AreTexts(arguments) ? source.Labelled(arguments[0].AsString, LabelSelector.Of(arguments[1].AsString, arguments[2].AsString), frame) : NoSuchOverload;
        return LabelSelector.TryRead(arguments[1], out var selector, out var outcome) ? source.Labelled(arguments[0].AsString, selector, frame) : outcome;
    }
}
