using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel.Fusion;

/// <summary><c>has(path.field)</c>.</summary>
internal sealed class HasPath : NodeFusion<HasNode>
{
    protected override PlanNode? TryFuse(HasNode plain, PlanContext context) =>
        FieldPath.Of(plain.Operand, plain.Name) is { } path ? new PresenceNode(path, true, plain) : null;
}
