using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel.Fusion;

/// <summary><c>path.field</c>.</summary>
internal sealed class FieldOfPath : NodeFusion<SelectNode>
{
    protected override PlanNode? TryFuse(SelectNode plain, PlanContext context)
    {
        if (plain.IsOptional || FieldPath.Of(plain.Operand, plain.Name) is not { } path)
            return null;
        return new PathNode(path, plain.From(PathNode.PlainOf(plain.Operand)));
    }
}
