using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Functions;
using ComplianceAudit.Cel.Planning;
using ComplianceAudit.Cel.Values;

namespace ComplianceAudit.Cel.Fusion;

/// <summary><c>variable.startsWith('constant')</c> and other questions about a text, where the variable is one.</summary>
internal sealed class TextPredicateOnVariable : NodeFusion<CallNode>
{
    protected override PlanNode? TryFuse(CallNode plain, PlanContext context)
    {
        if (plain is not { Functions: [TextPredicate predicate], Arguments: [var variable, ConstantNode constant] } || FieldPath.RootOf(variable) is not { } root)
            return null;
        return new Node(root, predicate, 1 + Cost.Of(constant.Value), plain);
    }

    private sealed class Node(int root, TextPredicate predicate, int steps, PlanNode plain) : ConditionNode
    {
        public override Truth Test(CelFrame frame)
        {
            ref readonly var value = ref FieldPath.ValueOf(frame, root);
            if (value.Kind != CelKind.String)
                return plain.Test(frame);
            var text = value.AsString;
            return frame.Spend(steps + Cost.OfText(text.Length)) && predicate.TryTest(frame, text, out var holds) ? TruthOf(holds) : plain.Test(frame);
        }
    }
}
