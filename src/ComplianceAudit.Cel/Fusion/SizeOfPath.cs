using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Functions.Standard;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel.Fusion;

/// <summary><c>size(path)</c>, <c>path.size()</c>, where the path leads to a list or a map.</summary>
internal sealed class SizeOfPath : NodeFusion<CallNode>
{
    protected override PlanNode? TryFuse(CallNode plain, PlanContext context) =>
        plain is { Functions: [Size], Arguments: [PathNode path] } ? new Node(path.Path, plain) : null;

    private sealed class Node(FieldPath path, PlanNode plain) : PlanNode
    {
        private readonly FieldPath _path = path;

        public override CelValue Evaluate(CelFrame frame)
        {
            var node = _path.Follow(frame, out var reader);
            var kind = node >= 0 ? reader.KindOf(node) : CelKind.Null;
            if (kind is not (CelKind.List or CelKind.Map))
                return plain.Evaluate(frame);
            var count = reader.CountOf(node);
            return frame.Spend(kind == CelKind.List ? 1 + count : 1) ? CelValue.Of((long)count) : plain.Evaluate(frame);
        }
    }
}
