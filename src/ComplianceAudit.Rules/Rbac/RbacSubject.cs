using System.Diagnostics.CodeAnalysis;

namespace ComplianceAudit.Rules.Rbac;

/// <summary>Whom a binding grants rights: a user, a group or a service account. A user named as a service account is named is that account.</summary>
/// <param name="Kind"><c>User</c>, <c>Group</c> or <c>ServiceAccount</c>.</param>
/// <param name="Namespace">Of a service account; else empty.</param>
/// <param name="Name">Name as the binding writes it.</param>
internal readonly record struct RbacSubject(string Kind, string Namespace, string Name)
{
    public const string User = "User";
    public const string Group = "Group";
    public const string ServiceAccount = "ServiceAccount";

    /// <summary>Members are let through before any authorizer is asked (staging/src/k8s.io/apiserver/pkg/authentication/user: SystemPrivilegedGroup).</summary>
    public static readonly RbacSubject Masters = new(Group, "", "system:masters");

    private const string AccountPrefix = "system:serviceaccount:";

    /// <summary>Name of the user that an account's tokens authenticate.</summary>
    public string UserName => Kind == ServiceAccount ? $"{AccountPrefix}{Namespace}:{Name}" : Name;

    /// <summary>A subject of a binding; false for a kind that grants nothing.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="space">Its namespace, in place of which an account has the binding's.</param>
    /// <param name="name">Its name.</param>
    /// <param name="subject">The subject.</param>
    public static bool TryMake(string kind, string space, string name, out RbacSubject subject)
    {
        subject = kind switch
        {
            User => OfUser(name),
            Group => new RbacSubject(Group, "", name),
            ServiceAccount when space.Length > 0 => new RbacSubject(ServiceAccount, space, name),
            _ => default,
        };
        return subject.Kind is not null;
    }

    /// <summary>Reads <c>User/name</c>, <c>Group/name</c> or <c>ServiceAccount/namespace/name</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out RbacSubject? subject)
    {
        subject = null;
        if (text.Split('/', 2) is not [var kind, { Length: > 0 } rest])
            return false;
        var (space, name) = kind == ServiceAccount && rest.Split('/') is [var first, { Length: > 0 } second] ? (first, second) : ("", rest);
        if (!TryMake(kind, space, name, out var made))
            return false;
        subject = made;
        return true;
    }

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => Kind == ServiceAccount ? $"{Kind}/{Namespace}/{Name}" : $"{Kind}/{Name}";

    private static RbacSubject OfUser(string name) =>
        name.StartsWith(AccountPrefix, StringComparison.Ordinal) && name[AccountPrefix.Length..].Split(':') is [{ Length: > 0 } space, { Length: > 0 } account]
            ? new RbacSubject(ServiceAccount, space, account)
            : new RbacSubject(User, "", name);
}
