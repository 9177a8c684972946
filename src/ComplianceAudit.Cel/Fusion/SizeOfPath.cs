using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Functions.Standard;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel.Fusion;

/// <summary><c>size(path)</c>, <c>path.size()</c>.</summary>
internal sealed class SizeOfPath : NodeFusion<CallNode>
{
    protected override PlanNode? TryFuse(CallNode plain, PlanContext context) =>
        plain is { Functions: [Size], Arguments: [PathNode path] } ? new SizeNode(path.Path, plain) : null;
}
