namespace ComplianceAudit.Collector.Connecting;

/// <summary>Where an API server is: scheme, host, port and a path that stands before every request's.</summary>
internal static class ServerAddress
{
    /// <summary>Reads a kubeconfig's <c>server</c>; null when it is none. kubectl takes an address without a scheme for plain HTTP and drops the credentials: here that is a mistake.</summary>
    public static Uri? Parse(string server) =>
        Uri.TryCreate(server, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.Host.Length > 0
            ? new Uri(address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped))
            : null;
}
