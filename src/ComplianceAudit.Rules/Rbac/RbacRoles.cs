using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Meaning;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Rbac;

/// <summary>The roles of a snapshot, each read once. Immutable once made.</summary>
internal sealed class RbacRoles
{
    private const string ClusterAdmin = "cluster-admin";

    private readonly SnapshotView _snapshot;
    private readonly Dictionary<(string Namespace, string Name), RbacRole> _roles = [];

    public RbacRoles(SnapshotView snapshot)
    {
        _snapshot = snapshot;
        var reader = new RoleReader();
        foreach (var role in snapshot[RbacSources.Roles].Resources)
            _roles[(role.Namespace, role.Name)] = reader.Read(role, RbacRole.Role);
        foreach (var role in snapshot[RbacSources.ClusterRoles].Resources)
            _roles[("", role.Name)] = reader.Read(role, RbacRole.ClusterRole);
        // The controller writes what an aggregated role comes to into its rules, which is what the API server goes by; manifests are not there yet.
        if (snapshot.Snapshot.Manifest.Kind == SnapshotKinds.Manifests)
            Aggregate();
    }

    /// <summary>The role that a binding refers to; one without rules where it does not exist.</summary>
    /// <param name="kind">Kind of the role.</param>
    /// <param name="space">Namespace of the binding, in which a Role lies.</param>
    /// <param name="name">Name of the role.</param>
    public RbacRole Named(string kind, string space, string name) => kind switch
    {
        RbacRole.ClusterRole => _roles.GetValueOrDefault(("", name)) ?? ClusterRoleNotRead(name),
        RbacRole.Role when space.Length > 0 => _roles.GetValueOrDefault((space, name)) ?? new(kind, space, name, [], _snapshot[RbacSources.Roles].MissingIn(space)),
        _ => new(kind, "", name, [], null),
    };

    /// <summary>Names of the ClusterRoles that take the rules of one, through their aggregationRule.</summary>
    public IEnumerable<Reading<string>> AggregatesOf(ResourceReader role) =>
        from other in _snapshot[RbacSources.ClusterRoles].Resources
        where !ReferenceEquals(other, role)
        let aggregation = new Aggregation(other)
        where !aggregation.IsAbsent
        let takes = aggregation.Takes(role)
        where !takes.IsFalse
        select new Reading<string>(other.Name, takes.Unknown);

    /// <summary>Every cluster has cluster-admin, and the API server gives it every right each time it starts.</summary>
    private RbacRole ClusterRoleNotRead(string name)
    {
        var missing = _snapshot[RbacSources.ClusterRoles].Missing;
        return missing is not null && name == ClusterAdmin
            ? new(RbacRole.ClusterRole, "", name, RbacRule.Everything, null)
            : new(RbacRole.ClusterRole, "", name, [], missing);
    }

    private void Aggregate()
    {
        var source = _snapshot[RbacSources.ClusterRoles];
        var aggregated = source.Resources.ToDictionary(role => role.Name, role => new Aggregation(role), StringComparer.Ordinal);
        var own = source.Resources.ToDictionary(role => role.Name, role => _roles[("", role.Name)], StringComparer.Ordinal);
        foreach (var role in source.Resources.Where(role => !aggregated[role.Name].IsAbsent))
        {
            var rules = new List<RbacRule>();
            var missing = source.Missing;
            var seen = new HashSet<string>(StringComparer.Ordinal) { role.Name };
            var open = new Queue<Aggregation>([aggregated[role.Name]]);
            while (open.TryDequeue(out var aggregation))
            {
                foreach (var other in source.Resources.Where(other => !seen.Contains(other.Name)))
                    Take(aggregation, other);
            }
            _roles[("", role.Name)] = own[role.Name] with { Rules = rules, Missing = missing };

            void Take(Aggregation aggregation, ResourceReader other)
            {
                var takes = aggregation.Takes(other);
                missing = RbacGraph.Union(missing, takes.Unknown);
                if (!takes.IsTrue)
                    return;
                seen.Add(other.Name);
                // Of a role that is aggregated itself only what it aggregates counts.
                if (!aggregated[other.Name].IsAbsent)
                {
                    open.Enqueue(aggregated[other.Name]);
                    return;
                }
                rules.AddRange(own[other.Name].Rules);
                missing = RbacGraph.Union(missing, own[other.Name].Missing);
            }
        }
    }

}
