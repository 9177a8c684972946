using System.Net;
using ComplianceAudit.Collector.Connecting.Proxies;

namespace ComplianceAudit.Collector.Connecting;

/// <summary>Connections to one server, anew where a plugin gave another certificate: a connection keeps the one that it was made with. Thread-safe.</summary>
internal sealed class Transport(ServerTrust trust, ProxyAddress? proxy, Impersonation impersonation, bool isCompressed) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<HttpClient> _clients = [];
    private ClientCertificate? _certificate;

    /// <summary>Client whose connections show this certificate.</summary>
    public HttpClient With(ClientCertificate? certificate)
    {
        lock (_lock)
        {
            // Those of former certificates stay open for the answers that still come through them.
            if (_clients.Count == 0 || _certificate != certificate)
            {
                _clients.Add(Make(certificate));
                _certificate = certificate;
            }

            return _clients[^1];
        }
    }

    public void Dispose() => _clients.ForEach(client => client.Dispose());

    private HttpClient Make(ClientCertificate? certificate)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = isCompressed ? DecompressionMethods.GZip : DecompressionMethods.None,
            UseCookies = false,
            UseProxy = proxy is not null,
            Proxy = proxy?.ToWebProxy(),
        };
        handler.SslOptions.ClientCertificateContext = certificate?.Context;
        trust.Apply(handler.SslOptions);
        if (impersonation.Lines is { Length: > 0 } lines)
            handler.PlaintextStreamFilter = (connection, _) => ValueTask.FromResult<Stream>(new ImpersonationStream(connection.PlaintextStream, lines));

        // Each request has its own time-out; the cluster's audit log shall name us.
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("compliance-audit");
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        return client;
    }
}
