using System.Text;
using ComplianceAudit.Collector.Connecting;
using ComplianceAudit.Collector.Connecting.Kubeconfigs;
using ComplianceAudit.Collector.Connecting.Logins;
using ComplianceAudit.Collector.Connecting.Proxies;

namespace ComplianceAudit.Collector;

/// <summary>A way to one cluster's API server: address, trust and the caller's credentials, none of which it shows.</summary>
/// <remarks>
/// Opening asks the server nothing and runs no credential plugin; the first request does. What a kubeconfig means is what kubectl (client-go) takes it for. Thread-safe once open.
/// </remarks>
public sealed class ClusterConnection : IDisposable
{
    private readonly ILogin _login;
    private readonly Transport _transport;
    private readonly string _serverName;

    private ClusterConnection(string cluster, Uri address, ServerTrust trust, ILogin login, KubeconfigCluster? settings, Impersonation impersonation, Surroundings surroundings)
    {
        (Cluster, Address, Trust, _login, Impersonation) = (cluster, address, trust, login, impersonation);
        _serverName = settings?.TlsServerName ?? "";
        Proxy = settings is { Proxy.Length: > 0 } ? ProxyAddress.Parse(settings.Proxy, "proxy-url") : EnvironmentProxy.For(address, surroundings.Variable);
        _transport = new Transport(trust, Proxy, impersonation, isCompressed: settings is not { DisablesCompression: true });
    }

    /// <summary>Name of the cluster: the kubeconfig's cluster, or <c>in-cluster</c>.</summary>
    public string Cluster { get; }

    /// <summary>API server address without credentials, such as <c>https://10.0.0.1:6443</c>.</summary>
    public string Endpoint => Address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');

    /// <summary>SHA-256 of the trusted certificate authority in lower-case hexadecimal, several joined by commas; empty when the system's store is used.</summary>
    public string CaFingerprint => TlsVerified ? Trust.Fingerprint : "";

    /// <summary>False when the kubeconfig tells the client not to verify the server, or uses no TLS.</summary>
    public bool TlsVerified => Address.Scheme == Uri.UriSchemeHttps && !Trust.IsBlind;

    internal Uri Address { get; }

    internal ServerTrust Trust { get; }

    internal Impersonation Impersonation { get; }

    /// <summary>Why there was no other credential when one was last asked for, for coverage; null when there was no such failure.</summary>
    internal string? RenewalProblem => _login.RenewalProblem;

    /// <summary>The proxy on the way, or null.</summary>
    internal ProxyAddress? Proxy { get; }

    /// <summary>Opens the way that a kubeconfig or the pod's own service account gives.</summary>
    /// <param name="kubeconfig">Path of a kubeconfig; null searches the files of KUBECONFIG, merged as kubectl does, then <c>~/.kube/config</c>.</param>
    /// <param name="context">Context of the kubeconfig; null takes its current one.</param>
    /// <param name="inCluster">
    /// True takes the service account of the pod that this runs in; <paramref name="kubeconfig"/> and <paramref name="context"/> must be null.
    /// </param>
    /// <param name="time">Clock by which tokens and plugins' credentials grow old; null is the system's.</param>
    /// <exception cref="CollectorException">Nothing usable was found there.</exception>
    public static ClusterConnection Open(string? kubeconfig, string? context, bool inCluster, TimeProvider? time = null) =>
        Open(kubeconfig, context, inCluster, Surroundings.OfProcess(time ?? TimeProvider.System), InCluster.AccountFolder);

    /// <summary>Every context of a kubeconfig, in the order of its files.</summary>
    /// <param name="kubeconfig">As for <see cref="Open(string?, string?, bool, TimeProvider?)"/>.</param>
    /// <exception cref="CollectorException">Nothing usable was found there.</exception>
    public static IReadOnlyList<ClusterContext> Contexts(string? kubeconfig)
    {
        var loaded = Kubeconfig.Load(KubeconfigFiles.Find(kubeconfig));
        if (loaded.Contexts.Count == 0)
            throw CollectorErrors.NoCurrentContext(loaded.Place, []);
        return [.. loaded.Contexts.Select(context => new ClusterContext(context.Name, context.Cluster))];
    }

    /// <summary>Closes the connections to the server.</summary>
    public void Dispose()
    {
        _transport.Dispose();
        (_login as IDisposable)?.Dispose();
    }

    internal static ClusterConnection Open(string? kubeconfig, string? context, bool inCluster, Surroundings surroundings, string accountFolder)
    {
        if (!inCluster)
            return Open(Kubeconfig.Load(KubeconfigFiles.Find(kubeconfig)), context, surroundings);
        if (kubeconfig is not null || context is not null)
            throw CollectorErrors.InClusterWithKubeconfig();
        var (address, trust, login) = InCluster.Find(surroundings, accountFolder);
        return new ClusterConnection("in-cluster", address, trust, login, null, Impersonation.None, surroundings);
    }

    /// <summary>The credential to send requests with; may run the kubeconfig's plugin, which can take as long as a person needs to log in.</summary>
    /// <param name="refused">A credential that the server answered with 401, or null.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Another credential than the refused one where there is another, else the same: asking again would not help.</returns>
    /// <exception cref="CollectorException">There is none, and there was none before.</exception>
    internal ValueTask<Credential> LogInAsync(Credential? refused, CancellationToken cancellation) => _login.GetAsync(refused, cancellation);

    /// <summary>Sends a request as the caller and answers as soon as the head of the answer is there.</summary>
    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Credential credential, CancellationToken cancellation)
    {
        request.Headers.Authorization = credential.Authorization;

        // The handler asks for and verifies the certificate of the host that stands here.
        if (_serverName.Length > 0)
            request.Headers.Host = _serverName;
        Impersonation.Apply(request);
        return _transport.With(credential.Certificate).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    private static ClusterConnection Open(Kubeconfig kubeconfig, string? contextName, Surroundings surroundings)
    {
        var context = kubeconfig.ContextNamed(contextName);
        var (cluster, user) = (kubeconfig.ClusterOf(context), kubeconfig.UserOf(context));
        var address = ServerAddress.Parse(cluster?.Server ?? "");
        var isTls = address?.Scheme == Uri.UriSchemeHttps;
        if ((ContextChecks.ProblemOf(cluster) ?? ContextChecks.ProblemOf(user, needsCredential: isTls)) is { } problem)
            throw CollectorErrors.ContextUnusable(kubeconfig.Place, context.Name, problem);
        try
        {
            var (field, authority) = AuthorityOf(cluster!);
            var trust = cluster!.SkipsVerification ? ServerTrust.OfAnyone() : field.Length == 0 ? ServerTrust.OfSystem() : ServerTrust.OfAuthorities(field, authority);
            var login = isTls ? UserLogin.Of(kubeconfig, context, user!, cluster, authority, surroundings) : UserLogin.Nobody;
            return new ClusterConnection(cluster.Name, address!, trust, login, cluster, user?.Impersonation ?? Impersonation.None, surroundings);
        }
        catch (CredentialProblem found)
        {
            throw CollectorErrors.CredentialUnusable(kubeconfig.Place, context.Name, found);
        }
    }

    private static (string Field, string Pem) AuthorityOf(KubeconfigCluster cluster) => cluster switch
    {
        { Authority.Length: > 0 } => ("certificate-authority-data", Encoding.UTF8.GetString(cluster.Authority)),
        { AuthorityFile.Length: > 0 } => ("certificate-authority", CredentialFile.Read("certificate-authority", cluster.AuthorityFile)),
        _ => ("", ""),
    };
}
