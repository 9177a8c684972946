using System.Runtime.CompilerServices;
using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Evaluation;
using ComplianceAudit.Rules.Meaning;

namespace ComplianceAudit.Rules.Rbac;

/// <summary>
/// Who may do what in a snapshot, as the RBAC authorizer decides (pkg/registry/rbac/validation/rule.go). Made once, when it is first asked; it holds each role's rules
/// once and each binding's subjects. Thread-safe.
/// </summary>
internal sealed class RbacGraph
{
    private static readonly ConditionalWeakTable<SnapshotView, RbacGraph> Known = [];

    private readonly SnapshotView _snapshot;
    private readonly Dictionary<(string Kind, string Namespace, string Name), RbacBinding> _bindings = [];
    private readonly Dictionary<string, List<RbacGrant>> _byUser = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RbacGrant>> _byGroup = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RbacBinding>> _byNamespace = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Namespace, string Name), List<RbacBinding>> _byRole = [];
    private readonly CelUnknown? _unreadable;

    private RbacGraph(SnapshotView snapshot)
    {
        _snapshot = snapshot;
        Roles = new RbacRoles(snapshot);
        var reader = new BindingReader(Roles);
        foreach (var binding in snapshot[RbacSources.ClusterRoleBindings].Resources)
            Add(reader.Read(binding, RbacBinding.ClusterRoleBinding));
        foreach (var binding in snapshot[RbacSources.RoleBindings].Resources)
            Add(reader.Read(binding, RbacBinding.RoleBinding));
        _unreadable = reader.Unreadable;
    }

    public RbacRoles Roles { get; }

    /// <summary>Every subject of a binding, once, ordered.</summary>
    public IEnumerable<RbacSubject> Subjects => _byUser.Values.Concat(_byGroup.Values).Select(grants => grants[0].Subject).OrderBy(subject => subject.ToString(), StringComparer.Ordinal);

    /// <summary>What leaves open whether there are other bindings anywhere; null where all are known.</summary>
    public CelUnknown? MissingAnywhere => Union(_snapshot[RbacSources.RoleBindings].Missing, MissingIn(""));

    public static RbacGraph Of(SnapshotView snapshot) => Known.GetValue(snapshot, view => new RbacGraph(view));

    /// <summary>The binding that a resource is; null for any other resource.</summary>
    public RbacBinding? Find(ResourceReader resource) => _bindings.GetValueOrDefault((resource.Kind, resource.Namespace, resource.Name));

    /// <summary>The bindings of a role, those that were read.</summary>
    public IReadOnlyList<RbacBinding> BindingsOf(string kind, string space, string name) => _byRole.GetValueOrDefault((kind, space, name)) ?? [];

    /// <summary>What is granted an identity anywhere, by those bindings that were read.</summary>
    public IEnumerable<RbacGrant> GrantsTo(RbacIdentity identity)
    {
        foreach (var grant in _byUser.GetValueOrDefault(identity.User) ?? [])
            yield return grant;
        foreach (var group in identity.Groups)
        {
            foreach (var grant in _byGroup.GetValueOrDefault(group) ?? [])
                yield return grant;
        }
    }

    /// <summary>Whether an identity may do something.</summary>
    public Ternary Can(RbacIdentity identity, in RbacRequest request)
    {
        Ternary can = MissingIn(request.Namespace) is { } missing ? missing : false;
        foreach (var grant in GrantsTo(identity))
        {
            can |= grant.Binding.Allows(request);
            if (can.IsTrue)
                return can;
        }
        return can;
    }

    /// <summary>The grants by which an identity may do something.</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="missing">What leaves open whether there are others.</param>
    public IReadOnlyList<RbacGrant> Path(RbacIdentity identity, in RbacRequest request, out CelUnknown? missing)
    {
        missing = MissingIn(request.Namespace);
        var path = new List<RbacGrant>();
        foreach (var grant in GrantsTo(identity))
        {
            var allows = grant.Binding.Allows(request);
            missing = Union(missing, allows.Unknown);
            if (allows.IsTrue)
                path.Add(grant);
        }
        return path;
    }

    /// <summary>The bindings that count in a namespace; those for all namespaces alone where it is empty.</summary>
    public IEnumerable<RbacBinding> BindingsIn(string space) =>
        space.Length > 0 ? (_byNamespace.GetValueOrDefault("") ?? []).Concat(_byNamespace.GetValueOrDefault(space) ?? []) : _byNamespace.GetValueOrDefault("") ?? [];

    /// <summary>What leaves open whether there are other bindings in a namespace; null where all are known.</summary>
    public CelUnknown? MissingIn(string space)
    {
        var missing = Union(_snapshot[RbacSources.ClusterRoleBindings].Missing, _unreadable);
        return space.Length > 0 ? Union(missing, _snapshot[RbacSources.RoleBindings].MissingIn(space)) : missing;
    }

    public static CelUnknown? Union(CelUnknown? one, CelUnknown? other) => one is null ? other : other is null ? one : one.Union(other);

    private void Add(RbacBinding binding)
    {
        _bindings[(binding.Kind, binding.Namespace, binding.Name)] = binding;
        AddTo(_byNamespace, binding.Namespace, binding);
        AddTo(_byRole, (binding.Role.Kind, binding.Role.Namespace, binding.Role.Name), binding);
        foreach (var subject in binding.Subjects)
        {
            var grant = new RbacGrant(binding, subject);
            if (subject.Kind == RbacSubject.Group)
                AddTo(_byGroup, subject.Name, grant);
            else
                AddTo(_byUser, subject.UserName, grant);
        }
    }

    private static void AddTo<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key, T value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = new List<T>(1);
        list.Add(value);
    }
}
