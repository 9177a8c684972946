namespace ComplianceAudit.Collector;

/// <summary>A way to one cluster's API server: address, trust and the caller's credentials, none of which it shows.</summary>
/// <remarks>Opening asks the server nothing. Thread-safe once open.</remarks>
public sealed class ClusterConnection : IDisposable
{
    /// <summary>Name of the cluster: the kubeconfig's cluster, or <c>in-cluster</c>.</summary>
    public string Cluster => throw new NotSupportedException();

    /// <summary>API server address without credentials, such as <c>https://10.0.0.1:6443</c>.</summary>
    public string Endpoint => throw new NotSupportedException();

    /// <summary>SHA-256 of the trusted certificate authority in lower-case hexadecimal; empty when the system's store is used.</summary>
    public string CaFingerprint => throw new NotSupportedException();

    /// <summary>False when the kubeconfig tells the client not to verify the server.</summary>
    public bool TlsVerified => throw new NotSupportedException();

    /// <summary>Opens the way that a kubeconfig or the pod's own service account gives.</summary>
    /// <param name="kubeconfig">Path of a kubeconfig; null searches the files of KUBECONFIG, merged as kubectl does, then <c>~/.kube/config</c>.</param>
    /// <param name="context">Context of the kubeconfig; null takes its current one.</param>
    /// <param name="inCluster">True takes the service account of the pod that this runs in; <paramref name="kubeconfig"/> and <paramref name="context"/> must be null.</param>
    /// <exception cref="CollectorException">Nothing usable was found there.</exception>
    public static ClusterConnection Open(string? kubeconfig, string? context, bool inCluster) =>
        throw new NotSupportedException();

    /// <summary>Closes the connections to the server.</summary>
    public void Dispose()
    {
    }
}
