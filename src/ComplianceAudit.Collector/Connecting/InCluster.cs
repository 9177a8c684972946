using ComplianceAudit.Collector.Connecting.Logins;

namespace ComplianceAudit.Collector.Connecting;

/// <summary>The way that Kubernetes gives a pod: two environment variables and a folder with a token, which the kubelet renews, and the authority.</summary>
internal static class InCluster
{
    public const string AccountFolder = "/var/run/secrets/kubernetes.io/serviceaccount";

    /// <exception cref="CollectorException">This is no pod with a service account.</exception>
    public static (Uri Address, ServerTrust Trust, ILogin Login) Find(Surroundings surroundings, string folder)
    {
        var token = Path.Combine(folder, "token");
        if (surroundings.Variable("KUBERNETES_SERVICE_HOST") is not { Length: > 0 } host || surroundings.Variable("KUBERNETES_SERVICE_PORT") is not { Length: > 0 } port
            || !File.Exists(token) || ServerAddress.Parse($"https://{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:{port}") is not { } address)
            throw CollectorErrors.NotInCluster();
        try
        {
            var trust = ServerTrust.OfAuthorities("ca.crt", CredentialFile.Read("ca.crt", Path.Combine(folder, "ca.crt")));
            return (address, trust, new TokenFileLogin(token, "", null, surroundings.Time, CollectorErrors.AccountUnusable));
        }
        catch (CredentialProblem found)
        {
            throw CollectorErrors.AccountUnusable(found);
        }
    }
}
