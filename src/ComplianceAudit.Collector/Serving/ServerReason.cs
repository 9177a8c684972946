using System.Net;
using System.Text.Json;

namespace ComplianceAudit.Collector.Serving;

/// <summary>Why the server declined, in its own words where it sent a Status; one line, bounded, without the caller's credential.</summary>
/// <param name="Text">For a reader.</param>
/// <param name="Continue">Token with which an expired list can be finished, though not as it was (410); empty when there is none.</param>
internal sealed record ServerReason(string Text, string Continue)
{
    private const int MostBytes = 64 * 1024;

    public static async Task<ServerReason> ReadAsync(HttpStatusCode code, AnswerBody body, string? credential)
    {
        var answered = FormattableString.Invariant($"the server answered {(int)code}");
        try
        {
            using var parsed = JsonDocument.Parse(await body.ReadWholeAsync(MostBytes).ConfigureAwait(false));
            var status = parsed.RootElement;
            var text = status.TextOf("message") is { Length: > 0 } message ? $"{answered}: {OneLine.Of(Without(message, credential))}" : answered;
            return new ServerReason(text, status.TextOf("metadata", "continue"));
        }
        catch (Exception found) when (found is JsonException or IOException or InvalidDataException or InvalidOperationException or HttpRequestException or ApiFailure)
        {
            // Not a Status: a proxy's page, or cut off. The number is all that is known.
            return new ServerReason(answered, "");
        }
    }

    private static string Without(string text, string? credential) =>
        string.IsNullOrEmpty(credential) ? text : text.Replace(credential, "(credential)", StringComparison.Ordinal);
}
