using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Macros;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel.Fusion;

/// <summary><c>path.?field.orValue(other)</c>, without making the optional.</summary>
internal sealed class ValueOfOptionalPath : NodeFusion<OrMacro.Node>
{
    protected override PlanNode? TryFuse(OrMacro.Node plain, PlanContext context) =>
        plain is { Macro: OrValueMacro, Target: OptionalPathNode optional } ? new Node(optional, plain) : null;

    private sealed class Node(OptionalPathNode optional, OrMacro.Node plain) : PlanNode
    {
        private readonly FieldPath _path = optional.Path;

        public override CelValue Evaluate(CelFrame frame)
        {
            var node = _path.Follow(frame, out var reader);
            if (node >= 0)
                return CelValue.OfNode(reader, node);
            return optional.IsNone(node) ? plain.EvaluateOther(frame) : plain.Evaluate(frame);
        }
    }
}
