using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Operators;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel.Fusion;

/// <summary><c>'key' in path</c>, where the path leads to a map.</summary>
internal sealed class KeyInPath : NodeFusion<BinaryNode>
{
    protected override PlanNode? TryFuse(BinaryNode plain, PlanContext context)
    {
        if (plain is not { Operator: In, Left: ConstantNode { Value: { Kind: CelKind.String } key } } || !FieldPath.CanBegin(plain.Right))
            return null;
        return FieldPath.Of(plain.Right, context.NameIndex(key.AsString)) is { } path ? new PresenceNode(path, true, plain) : null;
    }
}
