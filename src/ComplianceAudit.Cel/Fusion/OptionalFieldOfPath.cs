using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel.Fusion;

/// <summary><c>path.?field</c>, and any field of that.</summary>
internal sealed class OptionalFieldOfPath : NodeFusion<SelectNode>
{
    protected override PlanNode? TryFuse(SelectNode plain, PlanContext context) => plain.Operand switch
    {
        OptionalPathNode { Path: var path } optional when path.First + path.Count == plain.Name =>
            new OptionalPathNode(path with { Count = path.Count + 1 }, optional.FirstOptional, plain.From(optional.Plain)),
        _ when plain.IsOptional && FieldPath.Of(plain.Operand, plain.Name) is { } path => new OptionalPathNode(path, path.Count, plain.From(PathNode.PlainOf(plain.Operand))),
        _ => null,
    };
}
