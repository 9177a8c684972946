using System.Net.Http.Headers;

namespace ComplianceAudit.Collector.Connecting;

/// <summary>What one or more requests were or will be sent with. Compared by reference: a renewed credential is another one.</summary>
internal sealed class Credential(AuthenticationHeaderValue? authorization)
{
    /// <summary>Header of each request; null where none is needed.</summary>
    public AuthenticationHeaderValue? Authorization { get; } = authorization;

    /// <summary>The bearer token, or null.</summary>
    public string? BearerToken => Authorization is { Scheme: "Bearer", Parameter: var token } ? token : null;
}
