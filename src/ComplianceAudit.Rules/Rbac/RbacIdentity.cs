namespace ComplianceAudit.Rules.Rbac;

/// <summary>
/// Whom requests come from: a user with the groups that Kubernetes itself gives it, or any member of a group (staging/src/k8s.io/apiserver/pkg/authentication:
/// serviceaccount/util.go, group/authenticated_group_adder.go, request/anonymous). Further groups come from certificates and tokens, which no snapshot holds.
/// </summary>
/// <param name="User">Name of the user; empty for a member of a group.</param>
/// <param name="Groups">Groups, most special first.</param>
internal sealed record RbacIdentity(string User, IReadOnlyList<string> Groups)
{
    private const string Accounts = "system:serviceaccounts";
    private const string Authenticated = "system:authenticated";
    private const string Unauthenticated = "system:unauthenticated";
    private const string Anonymous = "system:anonymous";

    public static RbacIdentity Of(RbacSubject subject) => subject.Kind switch
    {
        RbacSubject.ServiceAccount => new(subject.UserName, [$"{Accounts}:{subject.Namespace}", Accounts, Authenticated]),
        RbacSubject.Group => OfGroup(subject.Name),
        _ when subject.Name == Anonymous => new(Anonymous, [Unauthenticated]),
        _ => new(subject.Name, [Authenticated]),
    };

    private static RbacIdentity OfGroup(string name) => name switch
    {
        Unauthenticated => new(Anonymous, [Unauthenticated]),
        Authenticated => new("", [Authenticated]),
        _ when name.StartsWith(Accounts + ":", StringComparison.Ordinal) => new("", [name, Accounts, Authenticated]),
        _ => new("", [name, Authenticated]),
    };
}
