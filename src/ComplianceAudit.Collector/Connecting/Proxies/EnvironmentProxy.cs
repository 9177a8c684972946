namespace ComplianceAudit.Collector.Connecting.Proxies;

/// <summary>The proxy that the environment asks for, by the rules of Go's <c>golang.org/x/net/http/httpproxy</c>, which kubectl follows.</summary>
internal static class EnvironmentProxy
{
    /// <summary>Null when the server is reached without one.</summary>
    public static ProxyAddress? For(Uri server, Func<string, string?> variable)
    {
        var (name, url) = First(variable, server.Scheme == Uri.UriSchemeHttps ? "HTTPS_PROXY" : "HTTP_PROXY");
        if (url.Length == 0 || server.IsLoopback)
            return null;

        // A CGI server puts a request's header Proxy into HTTP_PROXY.
        if (name == "HTTP_PROXY" && variable("REQUEST_METHOD") is { Length: > 0 })
            return null;
        var proxy = ProxyAddress.Parse(url.Contains("://", StringComparison.Ordinal) ? url : $"http://{url}", name) ?? throw CollectorErrors.ProxyVariable(name);
        return NoProxyList.Parse(First(variable, "NO_PROXY").Value).Holds(server) ? null : proxy;
    }

    private static (string Name, string Value) First(Func<string, string?> variable, string name) =>
        variable(name) is { Length: > 0 } upper ? (name, upper)
        : variable(name.ToLowerInvariant()) is { Length: > 0 } lower ? (name.ToLowerInvariant(), lower)
        : (name, "");
}
