namespace ComplianceAudit.Collector.Connecting.Kubeconfigs;

/// <summary>How one user logs in (kubeconfig v1, AuthInfo). Empty means not said. A class, because a record would print its secrets.</summary>
internal sealed class KubeconfigUser
{
    public string Token { get; init; } = "";

    /// <summary>Path, from the root; as all paths here.</summary>
    public string TokenFile { get; init; } = "";

    public string Username { get; init; } = "";

    public string Password { get; init; } = "";

    public string CertificateFile { get; init; } = "";

    public byte[] Certificate { get; init; } = [];

    public string KeyFile { get; init; } = "";

    public byte[] Key { get; init; } = [];

    public Impersonation Impersonation { get; init; } = Impersonation.None;

    public KubeconfigPlugin? Plugin { get; init; }

    public KubeconfigProvider? Provider { get; init; }

    public bool HasToken => Token.Length > 0 || TokenFile.Length > 0;

    public bool HasPassword => Username.Length > 0 || Password.Length > 0;

    public bool HasCertificate => CertificateFile.Length > 0 || Certificate.Length > 0;

    public static KubeconfigUser Read(ConfigNode user, string folder) => new()
    {
        Token = user["token"].Text.Trim(),
        TokenFile = KubeconfigFile.Rooted(folder, user["tokenFile"].Text),
        Username = user["username"].Text,
        Password = user["password"].Text,
        CertificateFile = KubeconfigFile.Rooted(folder, user["client-certificate"].Text),
        Certificate = user["client-certificate-data"].Bytes,
        KeyFile = KubeconfigFile.Rooted(folder, user["client-key"].Text),
        Key = user["client-key-data"].Bytes,
        Impersonation = Impersonation.Read(user),
        Plugin = user["exec"] is { IsAbsent: false } plugin ? KubeconfigPlugin.Read(plugin, folder) : null,
        Provider = user["auth-provider"] is { IsAbsent: false } provider ? KubeconfigProvider.Read(provider) : null,
    };
}
