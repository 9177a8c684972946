namespace ComplianceAudit.Rules.Rbac;

/// <summary>What one binding grants one of its subjects.</summary>
internal readonly record struct RbacGrant(RbacBinding Binding, RbacSubject Subject)
{
    /// <summary><c>RoleBinding/shop/deployers grants ClusterRole/edit to Group/developers</c>.</summary>
    public override string ToString() => $"{Binding.Label} grants {Binding.RoleLabel} to {Subject}";
}
