using ComplianceAudit.Cel.Evaluation;
using ComplianceAudit.Cel.Planning;

namespace ComplianceAudit.Cel.Fusion;

/// <summary>
/// Puts one node in the place of several that often stand together. It reads documents in place where they allow it, and leaves everything else,
/// every unknown and every error, to the nodes that it stands for. Every type that derives from it and can be made without arguments is one.
/// </summary>
internal abstract class NodeFusion
{
    private static readonly Dictionary<Type, NodeFusion[]> All =
        Discovery.MakeAll<NodeFusion>().GroupBy(fusion => fusion.Plain).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Type of the nodes that it may replace.</summary>
    protected abstract Type Plain { get; }

    /// <summary>The node to take for one that was just planned.</summary>
    public static PlanNode Of(PlanNode plain, PlanContext context)
    {
        if (!All.TryGetValue(plain.GetType(), out var fusions))
            return plain;
        foreach (var fusion in fusions)
        {
            if (fusion.TryFuse(plain, context) is { } fused)
                return fused;
        }
        return plain;
    }

    /// <summary>The node that does the same; null when the parts are of other forms.</summary>
    protected abstract PlanNode? TryFuse(PlanNode plain, PlanContext context);
}

/// <summary>A fusion of nodes whose outermost is of one type.</summary>
internal abstract class NodeFusion<TNode> : NodeFusion
    where TNode : PlanNode
{
    protected sealed override Type Plain => typeof(TNode);

    protected sealed override PlanNode? TryFuse(PlanNode plain, PlanContext context) => TryFuse((TNode)plain, context);

    protected abstract PlanNode? TryFuse(TNode plain, PlanContext context);
}
