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

    private sealed class Node(FieldPath path, TextPredicate predicate, int steps, PlanNode plain) : FieldCondition(path, plain)
    {
        public override Truth TestFrom(CelFrame frame, DocumentReader reader, int node, (int Node, int Fields) from, out int reached)
        {
            reached = Follow(frame, reader, from, out _);
            if (reached < 0 || reader.KindOf(reached) != CelKind.String)
                return TestPlain(frame, reader, node);
            var text = reader.StringAt(reached);
            return frame.Spend(steps + Cost.OfText(text.Length)) && predicate.TryTest(frame, text, out var holds) ? TruthOf(holds) : TestPlain(frame, reader, node);
        }
    }
}
