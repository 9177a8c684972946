using System.Text;
using ComplianceAudit.Collector.Connecting.Kubeconfigs;
using ComplianceAudit.Collector.Connecting.Plugins;

namespace ComplianceAudit.Collector.Connecting.Logins;

/// <summary>Which of the ways to log in a kubeconfig's user means, in client-go's order: what stands there comes before a plugin, and a certificate goes with any of them.</summary>
internal static class UserLogin
{
    /// <summary>Nobody, for a server without TLS: kubectl sends it no credential either.</summary>
    public static ILogin Nobody { get; } = new FixedLogin(new Credential(null, null));

    /// <exception cref="CredentialProblem">The certificate or its key cannot be used.</exception>
    /// <exception cref="CollectorException">The provider is gone.</exception>
    public static ILogin Of(Kubeconfig kubeconfig, KubeconfigContext context, KubeconfigUser user, KubeconfigCluster cluster, string authorityPem, Surroundings surroundings)
    {
        var certificate = CertificateOf(user);
        var providerToken = user.Provider is { } provider ? ProviderToken.Of(kubeconfig.Place, context.Name, provider, surroundings.Time) : null;
        return user switch
        {
            { TokenFile.Length: > 0 } => new TokenFileLogin(
                user.TokenFile, user.Token, certificate, surroundings.Time, found => CollectorErrors.CredentialUnusable(kubeconfig.Place, context.Name, found)),
            { Token.Length: > 0 } => new FixedLogin(Credential.OfToken(user.Token, certificate)),
            { HasPassword: true } => new FixedLogin(Credential.OfPassword(user.Username, user.Password, certificate)),
            _ when providerToken is not null => new FixedLogin(Credential.OfToken(providerToken, certificate)),
            { Plugin: { } plugin } when certificate is null => new PluginLogin(kubeconfig.Place, plugin, PluginCluster.Describe(cluster, authorityPem), surroundings),
            _ => new FixedLogin(new Credential(null, certificate)),
        };
    }

    private static ClientCertificate? CertificateOf(KubeconfigUser user) => user.HasCertificate
        ? ClientCertificate.Parse(
            PemOf("client-certificate", user.CertificateFile, user.Certificate),
            PemOf("client-key", user.KeyFile, user.Key))
        : null;

    private static (string Field, string Pem) PemOf(string field, string file, byte[] content) => file.Length > 0
        ? (field, CredentialFile.Read(field, file))
        : ($"{field}-data", Encoding.UTF8.GetString(content));
}
