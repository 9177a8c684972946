using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel.Fusion;

/// <summary><c>!condition</c>.</summary>
internal sealed class NotOfCondition : NodeFusion<NotNode>
{
    protected override PlanNode? TryFuse(NotNode plain, PlanContext context) => plain.Operand switch
    {
        PresenceNode presence => presence.Opposite(plain),
        PathCondition condition => new Node(condition, plain),
        _ => null,
    };

    private sealed class Node(PathCondition condition, NotNode plain) : PathCondition(condition.Root)
    {
        public override FieldPath? Path => condition.Path;

        protected override PlanNode Plain => plain;

        public override Truth TestFrom(CelFrame frame, DocumentReader reader, int node, (int Node, int Fields) from, out int reached) =>
            condition.TestFrom(frame, reader, node, from, out reached) switch
            {
                Truth.True => Truth.False,
                Truth.False => Truth.True,
                var other => other,
            };
    }
}
