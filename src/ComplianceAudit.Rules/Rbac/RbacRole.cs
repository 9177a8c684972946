using ComplianceAudit.Cel;
using ComplianceAudit.Rules.Meaning;

namespace ComplianceAudit.Rules.Rbac;

/// <summary>A Role or ClusterRole. Immutable.</summary>
/// <param name="Kind"><c>Role</c> or <c>ClusterRole</c>.</param>
/// <param name="Namespace">Of a Role; else empty.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rules">Its rules, those that could be read.</param>
/// <param name="Missing">What leaves open whether there are others; null where all are known.</param>
internal sealed record RbacRole(string Kind, string Namespace, string Name, IReadOnlyList<RbacRule> Rules, CelUnknown? Missing)
{
    public const string ClusterRole = "ClusterRole";
    public const string Role = "Role";

    public Ternary Allows(in RbacRequest request)
    {
        foreach (var rule in Rules)
        {
            if (rule.Allows(request))
                return true;
        }
        return Missing is { } missing ? missing : false;
    }
}
