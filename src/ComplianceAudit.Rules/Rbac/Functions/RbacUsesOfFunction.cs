using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;

namespace ComplianceAudit.Rules.Rbac.Functions;

/// <summary><c>rbac.usesOf(object)</c>: the bindings that refer to a role, and the roles that aggregate it.</summary>
internal sealed class RbacUsesOfFunction : RbacFunction
{
    public override string Name => "rbac.usesOf";

    public override IReadOnlyList<string> Signatures { get; } = ["rbac.usesOf(dyn) -> list<string>"];

    protected override CelValue Answer(SnapshotView snapshot, ReadOnlySpan<CelValue> arguments)
    {
        if (ResourceOf(arguments[0]) is not { Kind: RbacRole.ClusterRole or RbacRole.Role } role)
            return RbacErrors.NotARole(Name);
        var graph = RbacGraph.Of(snapshot);
        var isClusterRole = role.Kind == RbacRole.ClusterRole;
        var missing = isClusterRole ? graph.MissingAnywhere : graph.MissingIn(role.Namespace);
        var uses = graph.BindingsOf(role.Kind, isClusterRole ? "" : role.Namespace, role.Name).Select(binding => binding.Label).ToList();
        foreach (var aggregate in isClusterRole ? graph.Roles.AggregatesOf(role) : [])
        {
            missing = RbacGraph.Union(missing, aggregate.Unknown);
            if (aggregate.IsKnown)
                uses.Add($"{RbacRole.ClusterRole}/{aggregate.Value}");
        }
        return TextsOf(uses, isClusterRole ? RbacGraph.Union(missing, snapshot[RbacSources.ClusterRoles].Missing) : missing);
    }
}
