using ComplianceAudit.Cel;

namespace ComplianceAudit.Rules.Rbac;

/// <summary>Every message of the RBAC graph.</summary>
internal static class RbacErrors
{
    /// <summary>Why members of one group need no binding.</summary>
    public const string MastersMayAll = "the API server lets Group/system:masters do everything";

    public static CelValue NotASubject(string found) =>
        CelValue.OfError(new CelError("RULE230", $"found '{found}' as a subject, expected User/NAME, Group/NAME or ServiceAccount/NAMESPACE/NAME"));

    public static CelValue NotABinding(string function) =>
        CelValue.OfError(new CelError("RULE231", $"{function} was not given a RoleBinding or ClusterRoleBinding of the snapshot"));

    public static CelValue NotARole(string function) =>
        CelValue.OfError(new CelError("RULE232", $"{function} was not given a Role or ClusterRole of the snapshot"));
}
