using ComplianceAudit.Cel.Evaluation;

namespace ComplianceAudit.Cel.Fusion;

/// <summary>The number of elements or entries of a document's list or map at the end of a path.</summary>
internal sealed class SizeNode(FieldPath path, PlanNode plain) : PlanNode
{
    private readonly FieldPath _path = path;

    public FieldPath Path => _path;

    public override CelValue Evaluate(CelFrame frame)
    {
        var node = _path.Follow(frame, out var reader);
        return TryCount(frame, reader, node, out var count) ? CelValue.Of((long)count) : plain.Evaluate(frame);
    }

    /// <summary>Counts and pays; false where there is no list or map, or where the budget is used up.</summary>
    public static bool TryCount(CelFrame frame, DocumentReader reader, int node, out int count)
    {
        var kind = node >= 0 ? reader.KindOf(node) : CelKind.Null;
        var isCounted = kind is CelKind.List or CelKind.Map;
        count = isCounted ? reader.CountOf(node) : 0;
        return isCounted && frame.Spend(kind == CelKind.List ? 1 + count : 1);
    }
}
