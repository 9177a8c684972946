using ComplianceAudit.Collector.Connecting.Proxies;

namespace ComplianceAudit.Collector.Connecting.Kubeconfigs;

/// <summary>What is wrong with a context before anything is tried: what client-go's clientcmd (validation.go) and transport refuse, and what kubectl would ask a person for.</summary>
internal static class ContextChecks
{
    /// <summary>A clause for the message, or null.</summary>
    public static string? ProblemOf(KubeconfigCluster? cluster) => cluster switch
    {
        null => "it names no cluster that the kubeconfig has",
        { Server: "" } => "its cluster has no server address",
        _ when ServerAddress.Parse(cluster.Server) is null => "its cluster's server is not a URL; expected one such as https://10.0.0.1:6443",
        { AuthorityFile.Length: > 0, Authority.Length: > 0 } => "its cluster has both certificate-authority and certificate-authority-data; expected one of them",
        { SkipsVerification: true } when cluster.AuthorityFile.Length + cluster.Authority.Length > 0 =>
            "its cluster has a certificate authority and insecure-skip-tls-verify, which would leave it unused; expected the authority alone",
        { Proxy.Length: > 0 } when ProxyAddress.Parse(cluster.Proxy, "proxy-url") is null => "its cluster's proxy-url is not one; expected http://, https:// or socks5:// with a host",
        _ when !HeaderText.IsSendable(cluster.TlsServerName) || cluster.TlsServerName.Contains(' ', StringComparison.Ordinal) => "its cluster's tls-server-name is not a host name",
        _ => null,
    };

    /// <summary>As for a cluster; <paramref name="needsCredential"/> is false for a server without TLS, to which none is sent.</summary>
    public static string? ProblemOf(KubeconfigUser? user, bool needsCredential) => user switch
    {
        null => needsCredential ? "it names no user that the kubeconfig has" : null,
        { HasToken: true, HasPassword: true } => "its user has both a token and a password; expected one of them",
        { CertificateFile.Length: > 0, Certificate.Length: > 0 } => "its user has both client-certificate and client-certificate-data; expected one of them",
        { HasCertificate: true, KeyFile.Length: > 0, Key.Length: > 0 } => "its user has both client-key and client-key-data; expected one of them",
        { HasCertificate: true, KeyFile: "", Key: [] } => "its user has a client certificate without a key; expected client-key or client-key-data",
        { Plugin: not null, Provider: not null } => "its user has both exec and auth-provider; expected exec alone",
        { Impersonation.LacksUser: true } => "its user acts in groups, with extras or a UID but as nobody; expected 'as' beside them",
        { Impersonation.IsSendable: false } => "its user acts as one whose name cannot be sent; expected printable ASCII",
        _ when !HeaderText.IsSendable(user.Token) => "its user's token has characters that no token has; expected it alone on one line",
        { Plugin: { } plugin } => ProblemOf(plugin),
        _ when needsCredential && !(user.HasToken || user.HasPassword || user.HasCertificate || user.Provider is not null) =>
            "its user has no token, no client certificate and no credential plugin",
        _ => null,
    };

    private static string? ProblemOf(KubeconfigPlugin plugin) => plugin switch
    {
        { Command: "" } => "its user's exec has no command",
        { ApiVersion: "" } => "its user's exec has no apiVersion; expected client.authentication.k8s.io/v1",
        { ApiVersion: "client.authentication.k8s.io/v1alpha1" } =>
            "its user's exec asks for client.authentication.k8s.io/v1alpha1, which Kubernetes removed in 1.24; expected v1 or v1beta1 (renew the entry with a newer version of the plugin)",
        { ApiVersion: not ("client.authentication.k8s.io/v1" or "client.authentication.k8s.io/v1beta1") } =>
            "its user's exec has an unknown apiVersion; expected client.authentication.k8s.io/v1 or v1beta1",
        { InteractiveMode: "" } => "its user's exec has no interactiveMode; expected Never, IfAvailable or Always",
        { InteractiveMode: not ("Never" or "IfAvailable" or "Always") } => "its user's exec has an unknown interactiveMode; expected Never, IfAvailable or Always",
        _ when plugin.Environment.Any(entry => entry.Key.Length == 0 || entry.Key.Contains('=', StringComparison.Ordinal)) => "its user's exec has a variable without a name",
        _ => null,
    };
}
