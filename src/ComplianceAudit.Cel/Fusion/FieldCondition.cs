using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Fusion;

/// <summary>A condition about the field at the end of one path.</summary>
internal abstract class FieldCondition(FieldPath path, PlanNode plain) : PathCondition(path.Root)
{
    private readonly FieldPath _path = path;

    public sealed override FieldPath? Path => _path;

    protected sealed override PlanNode Plain { get; } = plain;

    /// <summary>Goes to the end of the path, as <see cref="DocumentReader.Follow"/> does.</summary>
    /// <param name="frame">The evaluation.</param>
    /// <param name="reader">The document.</param>
    /// <param name="from">Where to begin, and how many fields are followed already.</param>
    /// <param name="isAbsent">Whether the document lacks the last field and only that one.</param>
    protected int Follow(CelFrame frame, DocumentReader reader, (int Node, int Fields) from, out bool isAbsent)
    {
        var rest = _path.Count - from.Fields;
        var reached = rest == 0 ? from.Node : reader.Follow(from.Node, new ReadOnlySpan<int>(frame.Names, _path.First + from.Fields, rest));
        isAbsent = reached == -rest && rest > 0;
        return reached;
    }
}
