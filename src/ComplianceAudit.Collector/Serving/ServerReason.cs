using System.Text.Json;

namespace ComplianceAudit.Collector.Serving;

/// <summary>Why the server declined, in its own words where it sent a Status; one line, bounded, without the caller's credential.</summary>
internal static class ServerReason
{
    private const int MostBytes = 64 * 1024;

    public static async Task<string> ReadAsync(HttpResponseMessage answer, string? credential, CancellationToken cancellation)
    {
        var status = FormattableString.Invariant($"the server answered {(int)answer.StatusCode}");
        try
        {
            using var stream = await answer.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            var body = await BoundedBody.ReadAsync(stream, MostBytes, cancellation).ConfigureAwait(false);
            using var parsed = JsonDocument.Parse(body);
            return parsed.RootElement.TryGetProperty("message", out var message) && message.GetString() is { Length: > 0 } text
                ? $"{status}: {OneLine.Of(Without(text, credential))}"
                : status;
        }
        catch (Exception found) when (found is JsonException or IOException or InvalidOperationException or HttpRequestException or ApiFailure)
        {
            // Not a Status: a proxy's page, or cut off. The number is all that is known.
            return status;
        }
    }

    private static string Without(string text, string? credential) =>
        string.IsNullOrEmpty(credential) ? text : text.Replace(credential, "(credential)", StringComparison.Ordinal);
}
