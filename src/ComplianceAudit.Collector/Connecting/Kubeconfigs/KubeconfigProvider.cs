namespace ComplianceAudit.Collector.Connecting.Kubeconfigs;

/// <summary>A way to log in that was built into client-go (kubeconfig v1, AuthProviderConfig). All but <c>oidc</c> are gone.</summary>
internal sealed class KubeconfigProvider
{
    public required string Name { get; init; }

    /// <summary>The <c>id-token</c> of its configuration.</summary>
    public string IdToken { get; init; } = "";

    public static KubeconfigProvider Read(ConfigNode provider) => new()
    {
        Name = provider["name"].Text,
        IdToken = provider["config"]["id-token"].Text,
    };
}
