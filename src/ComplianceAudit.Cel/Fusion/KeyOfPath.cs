using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel.Fusion;

/// <summary><c>path['key']</c>.</summary>
internal sealed class KeyOfPath : NodeFusion<IndexNode>
{
    protected override PlanNode? TryFuse(IndexNode plain, PlanContext context)
    {
        if (plain.IsOptional || plain.Index is not ConstantNode { Value: { Kind: CelKind.String } key } || !FieldPath.CanBegin(plain.Operand))
            return null;
        return FieldPath.Of(plain.Operand, context.NameIndex(key.AsString)) is { } path ? new PathNode(path, plain.From(PathNode.PlainOf(plain.Operand))) : null;
    }
}
