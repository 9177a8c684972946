using ComplianceAudit.Rules.Meaning;

namespace ComplianceAudit.Rules.Rbac;

/// <summary>A RoleBinding or ClusterRoleBinding with the role that it refers to. Immutable.</summary>
/// <param name="Kind"><c>RoleBinding</c> or <c>ClusterRoleBinding</c>.</param>
/// <param name="Namespace">Of a RoleBinding; else empty.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">The role; one without rules where it does not exist, one that lacks something where it was not read.</param>
/// <param name="Subjects">Whom it grants the role.</param>
internal sealed record RbacBinding(string Kind, string Namespace, string Name, RbacRole Role, IReadOnlyList<RbacSubject> Subjects)
{
    public const string ClusterRoleBinding = "ClusterRoleBinding";
    public const string RoleBinding = "RoleBinding";

    public bool IsClusterWide => Kind == ClusterRoleBinding;

    /// <summary><c>RoleBinding/shop/deployers</c>.</summary>
    public string Label => LabelOf(Kind, Namespace, Name);

    public string RoleLabel => LabelOf(Role.Kind, Role.Namespace, Role.Name);

    /// <summary>Whether it is about requests in a namespace; empty for those that are in none.</summary>
    public bool Covers(string space) => IsClusterWide || (space.Length > 0 && space == Namespace);

    public Ternary Allows(in RbacRequest request) => Covers(request.Namespace) ? Role.Allows(request) : false;

    public static string LabelOf(string kind, string space, string name) => space.Length > 0 ? $"{kind}/{space}/{name}" : $"{kind}/{name}";
}
