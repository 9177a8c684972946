using System.Net.Http.Headers;
using System.Text;

namespace ComplianceAudit.Collector.Connecting;

/// <summary>What requests are sent with. Compared by reference: a renewed credential is another one.</summary>
internal sealed class Credential(AuthenticationHeaderValue? authorization, ClientCertificate? certificate)
{
    /// <summary>Header of each request; null where none is needed.</summary>
    public AuthenticationHeaderValue? Authorization { get; } = authorization;

    /// <summary>What connections are made with, or null.</summary>
    public ClientCertificate? Certificate { get; } = certificate;

    /// <summary>The bearer token, or null.</summary>
    public string? BearerToken => Authorization is { Scheme: "Bearer", Parameter: var token } ? token : null;

    public static Credential OfToken(string token, ClientCertificate? certificate) => new(new AuthenticationHeaderValue("Bearer", token), certificate);

    public static Credential OfPassword(string username, string password, ClientCertificate? certificate) =>
        new(new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}"))), certificate);
}
