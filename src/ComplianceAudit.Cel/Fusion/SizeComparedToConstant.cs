using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Operators;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel.Fusion;

/// <summary><c>size(path) &lt;= constant</c> and the other comparisons.</summary>
internal sealed class SizeComparedToConstant : NodeFusion<BinaryNode>
{
    protected override PlanNode? TryFuse(BinaryNode plain, PlanContext context) =>
        plain is { Operator: Comparison comparison, Left: SizeNode size, Right: ConstantNode { Value: { Kind: CelKind.Int } constant } }
            ? new Node(size.Path, comparison, constant.AsInt, plain)
            : null;

    private sealed class Node(FieldPath path, Comparison comparison, long constant, PlanNode plain) : FieldCondition(path, plain)
    {
        public override Truth TestFrom(CelFrame frame, DocumentReader reader, int node, (int Node, int Fields) from, out int reached)
        {
            reached = Follow(frame, reader, from, out _);
            return SizeNode.TryCount(frame, reader, reached, out var count)
                ? TruthOf(comparison.Holds(((long)count).CompareTo(constant)))
                : TestPlain(frame, reader, node);
        }
    }
}
