using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Functions;
using ComplianceAudit.Cel.Planning;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Fusion;

/// <summary><c>path.startsWith('constant')</c> and other questions about a text, where the path leads to one.</summary>
internal sealed class TextPredicateOnPath : NodeFusion<CallNode>
{
    protected override PlanNode? TryFuse(CallNode plain, PlanContext context) =>
        plain is { Functions: [TextPredicate predicate], Arguments: [PathNode path, ConstantNode constant] }
            ? new Node(path.Path, predicate, 1 + Cost.Of(constant.Value), plain)
            : null;

    private sealed class Node(FieldPath path, TextPredicate predicate, int steps, PlanNode plain) : ConditionNode
    {
        private readonly FieldPath _path = path;

        public override Truth Test(CelFrame frame)
        {
            var node = _path.Follow(frame, out var reader);
            if (node < 0 || reader.KindOf(node) != CelKind.String)
                return plain.Test(frame);
            var text = reader.StringAt(node);
            return frame.Spend(steps + Cost.OfText(text.Length)) && predicate.TryTest(frame, text, out var holds) ? TruthOf(holds) : plain.Test(frame);
        }
    }
}
