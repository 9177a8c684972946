using System.Buffers.Text;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using ComplianceAudit.Collector.Serving;

namespace ComplianceAudit.Collector.Caller;

/// <summary>Who the server takes the caller for.</summary>
/// <param name="User">User name; empty when nothing tells.</param>
/// <param name="Groups">Groups, as the server or the certificate names them.</param>
internal sealed record Principal(string User, IReadOnlyList<string> Groups)
{
    private static readonly string[] Versions = ["v1", "v1beta1", "v1alpha1"];

    /// <summary>Asks the server; where it cannot say (before 1.28), reads the credential's own claim.</summary>
    public static async Task<Principal> AskAsync(ApiServer server, ServedApis apis, ClusterConnection connection, CancellationToken cancellation)
    {
        foreach (var groupVersion in Versions.Select(version => $"authentication.k8s.io/{version}").Where(apis.GroupVersions.Contains))
        {
            try
            {
                var review = $$"""{"apiVersion":"{{groupVersion}}","kind":"SelfSubjectReview"}""";
                var answer = await server.AskReviewAsync($"{ServedResource.PathOf(groupVersion)}/selfsubjectreviews", review, cancellation).ConfigureAwait(false);
                if (answer.TextOf("status", "userInfo", "username") is { Length: > 0 } user)
                    return new Principal(user, [.. answer.ItemsOf("status", "userInfo", "groups").Select(group => group.TextOf())]);
            }
            catch (ApiFailure)
            {
                // An older server has no such review; the principal is context, not evidence of the cluster.
            }
        }

        if (connection.Impersonation.User.Length > 0)
            return new Principal(connection.Impersonation.User, connection.Impersonation.Groups);
        var credential = await connection.LogInAsync(null, cancellation).ConfigureAwait(false);
        return credential.Certificate is { } certificate ? OfCertificate(certificate.Subject) : OfToken(credential.BearerToken);
    }

    /// <summary>Kubernetes takes CN for the user and every O for a group.</summary>
    public static Principal OfCertificate(string subject)
    {
        var parts = new X500DistinguishedName(subject).EnumerateRelativeDistinguishedNames()
            .Where(part => !part.HasMultipleElements)
            .Select(part => (Kind: part.GetSingleElementType().Value, Value: part.GetSingleElementValue() ?? ""))
            .ToList();
        return new Principal(
            parts.Where(part => part.Kind == "2.5.4.3").Select(part => part.Value).FirstOrDefault(""),
            [.. parts.Where(part => part.Kind == "2.5.4.10").Select(part => part.Value)]);
    }

    /// <summary>The <c>sub</c> claim of a JSON web token; nobody for any other token.</summary>
    public static Principal OfToken(string? token)
    {
        try
        {
            if (token?.Split('.') is not [_, var claims, _])
                return new Principal("", []);
            using var parsed = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
            return new Principal(parsed.RootElement.TextOf("sub"), []);
        }
        catch (Exception found) when (found is FormatException or JsonException)
        {
            return new Principal("", []);
        }
    }
}
