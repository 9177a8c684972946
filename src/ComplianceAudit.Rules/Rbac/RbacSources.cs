using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Rbac;

/// <summary>Where rights are read, and which fields of it.</summary>
internal static class RbacSources
{
    public static readonly SourceName Roles = new("roles", Group);
    public static readonly SourceName ClusterRoles = new("clusterroles", Group);
    public static readonly SourceName RoleBindings = new("rolebindings", Group);
    public static readonly SourceName ClusterRoleBindings = new("clusterrolebindings", Group);
    public static readonly SourceName ServiceAccounts = new("serviceaccounts");
    public static readonly SourceName Pods = new("pods");

    public const string Group = "rbac.authorization.k8s.io";

    /// <summary>What says who may do what.</summary>
    public static IReadOnlyList<SourceName> All { get; } = [ClusterRoleBindings, ClusterRoles, RoleBindings, Roles];

    /// <summary>What says what a binding grants.</summary>
    public static IReadOnlyList<SourceName> OfRules { get; } = [ClusterRoles, Roles];

    public static IReadOnlyList<SelectedField> FieldsOf(SourceName source) => source.Resource switch
    {
        "roles" => [new(source, ["rules"], true)],
        "clusterroles" => [new(source, ["rules"], true), new(source, ["aggregationRule"], true), new(source, ["metadata", "labels"], true)],
        "pods" => [new(source, ["spec", "serviceAccountName"], false)],
        "serviceaccounts" => [],
        _ => [new(source, ["roleRef"], true), new(source, ["subjects"], true)],
    };
}
