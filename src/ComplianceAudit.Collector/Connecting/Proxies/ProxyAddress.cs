using System.Net;

namespace ComplianceAudit.Collector.Connecting.Proxies;

/// <summary>A proxy and who we are to it; only the address may be shown.</summary>
/// <param name="Address">Scheme, host and port.</param>
/// <param name="Credentials">User and password from its URL, or null.</param>
/// <param name="Origin">What named it: <c>proxy-url</c> or an environment variable.</param>
internal sealed record ProxyAddress(Uri Address, NetworkCredential? Credentials, string Origin)
{
    private static readonly string[] Schemes = ["http", "https", "socks5", "socks5h"];

    /// <summary>The address for messages, such as <c>http://10.0.0.2:3128</c>.</summary>
    public string Shown => Address.GetComponents(UriComponents.SchemeAndServer | UriComponents.StrongPort, UriFormat.UriEscaped);

    /// <summary>Null when it is not the URL of a proxy.</summary>
    public static ProxyAddress? Parse(string url, string origin)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var given) || !Schemes.Contains(given.Scheme) || given.Host.Length == 0)
            return null;

        // Both names mean that the proxy resolves the host, here as in Go.
        var scheme = given.Scheme == "socks5h" ? "socks5" : given.Scheme;
        var port = given.Port > 0 ? given.Port : 1080;
        return new ProxyAddress(new UriBuilder(scheme, given.Host, port).Uri, CredentialsIn(given.UserInfo), origin);
    }

    public IWebProxy ToWebProxy() => new WebProxy(Address) { Credentials = Credentials };

    private static NetworkCredential? CredentialsIn(string userInfo)
    {
        if (userInfo.Length == 0)
            return null;
        var parts = userInfo.Split(':', 2);
        return new NetworkCredential(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? ""));
    }
}
