using ComplianceAudit.Cel;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation.Functions;

/// <summary>A look-up among the resources of a source, its first argument.</summary>
internal abstract class SnapshotFunction : CelFunction
{
    public const string Prefix = "snapshot.";

    /// <summary>Every look-up.</summary>
    public static IReadOnlyList<SnapshotFunction> All { get; } =
    [
        new SnapshotGetFunction(),
        new SnapshotInNamespaceFunction(),
        new SnapshotLabelledFunction(),
        new SnapshotListFunction(),
        new SnapshotOnNodeFunction(),
        new SnapshotOwnedByFunction(),
    ];

    /// <summary>Whether a list of resources is given; else one of them, as an optional.</summary>
    public virtual bool GivesList => true;

    /// <summary>The field that the look-up itself reads of every resource of a source, whole; empty where what is always kept is enough.</summary>
    public virtual IReadOnlyList<string> KeyOf(SourceName source) => [];

    public sealed override CelValue Invoke(CelFrame frame, ReadOnlySpan<CelValue> arguments) => frame.State is EvaluationState state && arguments[0].Kind == CelKind.String
        ? Find(state.Snapshot[SourceName.Parse(arguments[0].AsString)], frame, arguments[1..])
        : NoSuchOverload;

    /// <summary>Finds resources.</summary>
    /// <param name="source">The source.</param>
    /// <param name="frame">The evaluation.</param>
    /// <param name="arguments">The arguments after the source.</param>
    protected abstract CelValue Find(SourceView source, CelFrame frame, ReadOnlySpan<CelValue> arguments);

    /// <summary>Whether all arguments are texts.</summary>
    protected static bool AreTexts(ReadOnlySpan<CelValue> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Kind != CelKind.String)
                return false;
        }
        return true;
    }
}
