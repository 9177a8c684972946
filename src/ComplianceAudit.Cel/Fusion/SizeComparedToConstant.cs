using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Operators;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel.Fusion;

/// <summary><c>size(path) &lt;= constant</c> and the other comparisons.</summary>
internal sealed class SizeComparedToConstant : NodeFusion<BinaryNode>
{
    protected override PlanNode? TryFuse(BinaryNode plain, PlanContext context) =>
        plain is { Operator: Comparison comparison, Left: SizeNode size, Right: ConstantNode { Value: { Kind: CelKind.Int } constant } }
            ? new Node(size, comparison, constant.AsInt, plain)
            : null;

    private sealed class Node(SizeNode size, Comparison comparison, long constant, PlanNode plain) : ConditionNode
    {
        public override Truth Test(CelFrame frame) =>
            size.TryCount(frame, out var count) ? TruthOf(comparison.Holds(((long)count).CompareTo(constant))) : plain.Test(frame);
    }
}
