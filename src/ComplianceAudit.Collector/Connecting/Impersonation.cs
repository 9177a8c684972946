using k8s.KubeConfigModels;

namespace ComplianceAudit.Collector.Connecting;

/// <summary>Whom the kubeconfig's user acts as (<c>as</c>, <c>as-groups</c>, <c>as-user-extra</c>); the client library reads but does not send it.</summary>
internal sealed record Impersonation(string User, IReadOnlyList<string> Groups, IReadOnlyDictionary<string, string> Extra)
{
    private static readonly Impersonation None = new("", [], new Dictionary<string, string>());

    public static Impersonation Of(UserCredentials? user) => string.IsNullOrEmpty(user?.Impersonate)
        ? None
        : new Impersonation(user.Impersonate, [.. user.ImpersonateGroups ?? []], user.ImpersonateUserExtra ?? []);

    /// <summary>Whether groups or extras are set without a user: sent without them, requests would be the caller's own, with more rights than were meant.</summary>
    public static bool LacksUser(UserCredentials? user) =>
        string.IsNullOrEmpty(user?.Impersonate) && ((user?.ImpersonateGroups?.Any() ?? false) || (user?.ImpersonateUserExtra?.Count ?? 0) > 0);

    public void Apply(HttpRequestMessage request)
    {
        if (User.Length == 0)
            return;
        request.Headers.Add("Impersonate-User", User);
        request.Headers.Add("Impersonate-Group", Groups);
        foreach (var (key, value) in Extra)
            request.Headers.Add($"Impersonate-Extra-{Uri.EscapeDataString(key)}", value);
    }
}
