namespace ComplianceAudit.Collector.Serving;

/// <summary>A server that was never reached: which of the user's mistakes or mishaps it is.</summary>
internal static class ConnectionFailure
{
    public static CollectorException Explain(ClusterConnection connection, HttpRequestException found) => found.HttpRequestError switch
    {
        HttpRequestError.ProxyTunnelError or HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.UserAuthenticationError
            when connection.Proxy is { } proxy => CollectorErrors.ProxyFailed(connection.Endpoint, proxy.Shown, proxy.Origin),
        HttpRequestError.NameResolutionError => CollectorErrors.UnknownHost(connection.Endpoint),
        HttpRequestError.SecureConnectionError when connection.Trust.Problem.Length > 0 => CollectorErrors.Untrusted(connection.Endpoint, connection.Trust.Problem),
        HttpRequestError.SecureConnectionError => CollectorErrors.NotAnApiServer(connection.Endpoint, "no TLS connection could be made"),
        HttpRequestError.InvalidResponse => CollectorErrors.NotAnApiServer(connection.Endpoint, "the answer is not HTTP"),
        _ => CollectorErrors.Refused(connection.Endpoint),
    };
}
