using System.Text;
using System.Text.Json.Nodes;
using ComplianceAudit.Collector.Connecting.Kubeconfigs;

namespace ComplianceAudit.Collector.Connecting.Plugins;

/// <summary>The cluster as a plugin is told of it when it asks to (<c>provideClusterInfo</c>): the kubeconfig's fields, the authority always as data.</summary>
internal static class PluginCluster
{
    public static JsonObject Describe(KubeconfigCluster cluster, string authorityPem)
    {
        var told = new JsonObject { ["server"] = cluster.Server };
        if (cluster.TlsServerName.Length > 0)
            told["tls-server-name"] = cluster.TlsServerName;
        if (cluster.SkipsVerification)
            told["insecure-skip-tls-verify"] = true;
        if (authorityPem.Length > 0)
            told["certificate-authority-data"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(authorityPem));
        if (cluster.Proxy.Length > 0)
            told["proxy-url"] = cluster.Proxy;
        if (cluster.DisablesCompression)
            told["disable-compression"] = true;
        told["config"] = cluster.PluginConfig?.DeepClone();
        return told;
    }
}
