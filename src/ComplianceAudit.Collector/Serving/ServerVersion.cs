using System.Net;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Serving;

/// <summary>The first question: whether this is an API server that lets the caller in.</summary>
internal static class ServerVersion
{
    /// <summary>The version as the server states it, such as <c>v1.34.1</c>; empty when the caller may not ask.</summary>
    /// <exception cref="CollectorException">The server cannot be reached, trusted or entered, or is something else.</exception>
    public static async Task<string> AskAsync(ApiServer server, ClusterConnection connection, CancellationToken cancellation)
    {
        try
        {
            var answer = await server.GetDocumentAsync("/version", cancellation).ConfigureAwait(false);
            return answer.TextOf("gitVersion") is { Length: > 0 } version
                ? version
                : throw CollectorErrors.NotAnApiServer(connection.Endpoint, "its /version has no gitVersion");
        }
        catch (ApiFailure failure) when (failure.Coverage == CoverageStatus.Denied)
        {
            return "";
        }
        catch (ApiFailure failure)
        {
            throw failure.Status == HttpStatusCode.NotFound
                ? CollectorErrors.NotAnApiServer(connection.Endpoint, "it has no /version (404)")
                : CollectorErrors.KeepsFailing(connection.Endpoint, failure.Message);
        }
    }
}
