using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Functions.Standard;
using ComplianceAudit.Cel.Macros;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel.Fusion;

/// <summary><c>size(list)</c>, <c>list.size()</c> of what a macro or an operator makes.</summary>
internal sealed class SizeOfList : NodeFusion<CallNode>
{
    protected override PlanNode? TryFuse(CallNode plain, PlanContext context) =>
        plain is { Functions: [Size], Arguments: [not (PathNode or ConstantNode or FilterMacro.Node) and var operand] } ? new Node(operand, plain) : null;

    private sealed class Node(PlanNode operand, CallNode plain) : PlanNode
    {
        public override CelValue Evaluate(CelFrame frame)
        {
            var value = operand.Evaluate(frame);
            return value.Kind == CelKind.List && value.Missing is null && frame.Spend(1 + value.Count) ? CelValue.Of((long)value.Count) : plain.Invoke(frame, [value]);
        }
    }
}
