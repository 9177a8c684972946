using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Fusion;

/// <summary>The value at the end of a path.</summary>
internal sealed class PathNode(FieldPath path, PlanNode plain) : PlanNode
{
    private readonly FieldPath _path = path;

    public FieldPath Path => _path;

    /// <summary>The same field by field, so that what the path does not lead to is looked at once more only.</summary>
    public PlanNode Plain { get; } = plain;

    public override CelValue Evaluate(CelFrame frame)
    {
        var node = _path.Follow(frame, out var reader);
        return node >= 0 ? CelValue.OfNode(reader, node) : Plain.Evaluate(frame);
    }

    public override Truth Test(CelFrame frame)
    {
        var node = _path.Follow(frame, out var reader);
        return node >= 0 && reader.KindOf(node) == CelKind.Bool ? TruthOf(reader.BoolAt(node)) : Plain.Test(frame);
    }

    /// <summary>A node without the fusion within it.</summary>
    public static PlanNode PlainOf(PlanNode node) => node is PathNode path ? path.Plain : node;
}
