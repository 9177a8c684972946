using System.Text.Json.Nodes;

namespace ComplianceAudit.Collector.Connecting.Kubeconfigs;

/// <summary>How to reach one cluster (kubeconfig v1, Cluster). Empty means not said.</summary>
internal sealed class KubeconfigCluster
{
    /// <summary>Extension that holds what a credential plugin is told of its cluster.</summary>
    private const string PluginExtension = "client.authentication.k8s.io/exec";

    public required string Name { get; init; }

    public required string Server { get; init; }

    public string TlsServerName { get; init; } = "";

    public bool SkipsVerification { get; init; }

    /// <summary>Path, from the root.</summary>
    public string AuthorityFile { get; init; } = "";

    public byte[] Authority { get; init; } = [];

    public string Proxy { get; init; } = "";

    public bool DisablesCompression { get; init; }

    public JsonNode? PluginConfig { get; init; }

    public static KubeconfigCluster Read(string name, ConfigNode cluster, string folder) => new()
    {
        Name = name,
        Server = cluster["server"].Text,
        TlsServerName = cluster["tls-server-name"].Text,
        SkipsVerification = cluster["insecure-skip-tls-verify"].Flag,
        AuthorityFile = KubeconfigFile.Rooted(folder, cluster["certificate-authority"].Text),
        Authority = cluster["certificate-authority-data"].Bytes,
        Proxy = cluster["proxy-url"].Text,
        DisablesCompression = cluster["disable-compression"].Flag,
        PluginConfig = cluster["extensions"].Elements.FirstOrDefault(extension => extension["name"].Text == PluginExtension) is { IsAbsent: false } found
            ? found["extension"].ToJson()
            : null,
    };
}
