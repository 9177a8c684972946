using System.Net;
using System.Security.Cryptography;
using ComplianceAudit.Collector.Connecting;
using k8s;
using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace ComplianceAudit.Collector;

/// <summary>A way to one cluster's API server: address, trust and the caller's credentials, none of which it shows.</summary>
/// <remarks>Opening asks the server nothing, but runs the kubeconfig's credential plugin. Thread-safe once open.</remarks>
public sealed class ClusterConnection : IDisposable
{
    private readonly Kubernetes _client;
    private readonly string _plugin;
    private volatile Credential? _credential;

    private ClusterConnection(string cluster, KubernetesClientConfiguration configuration, UserCredentials? user)
    {
        (Cluster, Impersonation, _plugin) = (cluster, Impersonation.Of(user), user?.ExternalExecution?.Command ?? "");
        TlsVerified = !configuration.SkipTlsVerify && configuration.Host.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        Trust = new ServerTrust(configuration.SslCaCerts);
        SocketsHttpHandler? transport = null;
        configuration.FirstMessageHandlerSetup = handler => transport = handler;
        _client = new Kubernetes(configuration);
        if (transport is not null)
        {
            transport.AllowAutoRedirect = false;
            transport.AutomaticDecompression = DecompressionMethods.GZip;
            if (TlsVerified)
                Trust.Apply(transport.SslOptions);
        }

        // Each request has its own time-out; the cluster's audit log shall name us.
        _client.HttpClient.Timeout = Timeout.InfiniteTimeSpan;
        _client.HttpClient.DefaultRequestHeaders.UserAgent.ParseAdd("compliance-audit");
        _client.HttpClient.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        ClientCertificate = transport?.SslOptions.ClientCertificates is [var certificate, ..] ? certificate.Subject : "";
    }

    /// <summary>Name of the cluster: the kubeconfig's cluster, or <c>in-cluster</c>.</summary>
    public string Cluster { get; }

    /// <summary>API server address without credentials, such as <c>https://10.0.0.1:6443</c>.</summary>
    public string Endpoint => Address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');

    /// <summary>SHA-256 of the trusted certificate authority in lower-case hexadecimal, several joined by commas; empty when the system's store is used.</summary>
    public string CaFingerprint => TlsVerified ? Trust.Fingerprint : "";

    /// <summary>False when the kubeconfig tells the client not to verify the server, or uses no TLS.</summary>
    public bool TlsVerified { get; }

    internal Uri Address => _client.BaseUri;

    internal ServerTrust Trust { get; }

    internal Impersonation Impersonation { get; }

    /// <summary>Subject of the client certificate; empty when there is none.</summary>
    internal string ClientCertificate { get; }

    /// <summary>Opens the way that a kubeconfig or the pod's own service account gives.</summary>
    /// <param name="kubeconfig">Path of a kubeconfig; null searches the files of KUBECONFIG, merged as kubectl does, then <c>~/.kube/config</c>.</param>
    /// <param name="context">Context of the kubeconfig; null takes its current one.</param>
    /// <param name="inCluster">
    /// True takes the service account of the pod that this runs in; <paramref name="kubeconfig"/> and <paramref name="context"/> must be null.
    /// </param>
    /// <exception cref="CollectorException">Nothing usable was found there.</exception>
    public static ClusterConnection Open(string? kubeconfig, string? context, bool inCluster)
    {
        if (!inCluster)
            return Open(Kubeconfig.Load(KubeconfigFiles.Find(kubeconfig)), context);
        if (kubeconfig is not null || context is not null)
            throw CollectorErrors.InClusterWithKubeconfig();
        if (!KubernetesClientConfiguration.IsInCluster())
            throw CollectorErrors.NotInCluster();
        return new ClusterConnection("in-cluster", KubernetesClientConfiguration.InClusterConfig(), null);
    }

    /// <summary>Closes the connections to the server.</summary>
    public void Dispose() => _client.Dispose();

    /// <summary>The credential to send requests with; may run the kubeconfig's plugin, which can take as long as a person needs to log in.</summary>
    /// <param name="refused">A credential that the server answered with 401, or null.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Another credential than the refused one where there is another, else the same: asking again would not help.</returns>
    /// <exception cref="CollectorException">There is none.</exception>
    internal async Task<Credential> LogInAsync(Credential? refused, CancellationToken cancellation)
    {
        if (_credential is { } known && known != refused)
            return known;
        using var request = new HttpRequestMessage();
        try
        {
            if (_client.Credentials is { } credentials)
                await credentials.ProcessHttpRequestAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (KubeConfigException)
        {
            throw CollectorErrors.PluginFailed(Endpoint, _plugin);
        }

        return refused is not null && Equals(refused.Authorization, request.Headers.Authorization)
            ? refused
            : _credential = new Credential(request.Headers.Authorization);
    }

    /// <summary>Sends a request as the caller and answers as soon as the head of the answer is there.</summary>
    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Credential credential, CancellationToken cancellation)
    {
        request.Headers.Authorization = credential.Authorization;
        Impersonation.Apply(request);
        return _client.HttpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    private static ClusterConnection Open(Kubeconfig kubeconfig, string? contextName)
    {
        var context = kubeconfig.ContextNamed(contextName);
        var user = kubeconfig.UserOf(context);
        if (Impersonation.LacksUser(user))
            throw CollectorErrors.ContextUnusable(kubeconfig.Place, context.Name, "its user acts in groups or with extras but as nobody; expected 'as' beside them");

        try
        {
            var configuration = KubernetesClientConfiguration.BuildConfigFromConfigObject(kubeconfig.Merged, context.Name);
            configuration.SslCaCerts = kubeconfig.AuthoritiesOf(context);
            return new ClusterConnection(context.ContextDetails.Cluster, configuration, user);
        }
        catch (KubeConfigException found)
        {
            throw user?.ExternalExecution is { } plugin && found.Message.StartsWith("external exec", StringComparison.Ordinal)
                ? CollectorErrors.PluginFailed(kubeconfig.Place, plugin.Command)
                : CollectorErrors.Incomplete(kubeconfig.Place, context.Name, found);
        }
        catch (Exception found) when (found is IOException or UnauthorizedAccessException or FormatException or ArgumentException or CryptographicException)
        {
            throw CollectorErrors.CredentialFileUnreadable(kubeconfig.Place, context.Name);
        }
    }
}
