using System.Net;
using System.Text;
using System.Text.Json;
using ComplianceAudit.Collector.Connecting;

namespace ComplianceAudit.Collector.Serving;

/// <summary>Asks the API server, again where it may help. Thread-safe.</summary>
/// <remarks>
/// Until it has answered once, a failure is about the whole server and ends the collection; later ones are about what was asked for.
/// </remarks>
internal sealed class ApiServer(ClusterConnection connection, TimeProvider time)
{
    /// <summary>Longest that one answer may take; the server itself gives up after a minute by default.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const int MostDocumentBytes = 16 * 1024 * 1024;

    private volatile bool _hasAnswered;

    /// <summary>Reads a small JSON document.</summary>
    public Task<JsonElement> GetDocumentAsync(string path, CancellationToken cancellation) => GetDocumentAsync(path, "application/json", cancellation);

    /// <summary>Reads a small JSON document in one of the forms that the server offers, such as a table.</summary>
    public Task<JsonElement> GetDocumentAsync(string path, string accept, CancellationToken cancellation) =>
        AskAsync(() => new HttpRequestMessage(HttpMethod.Get, Resolve(path)) { Headers = { { "Accept", accept } } }, ReadDocumentAsync, cancellation);

    /// <summary>Posts a review: a question that the server answers and does not keep.</summary>
    public Task<JsonElement> AskReviewAsync(string path, string review, CancellationToken cancellation) => AskAsync(
        () => new HttpRequestMessage(HttpMethod.Post, Resolve(path)) { Content = new StringContent(review, Encoding.UTF8, "application/json") },
        ReadDocumentAsync,
        cancellation);

    /// <summary>Reads a body as it arrives. <paramref name="read"/> begins anew when the body is cut off.</summary>
    /// <exception cref="ApiFailure">It finally failed.</exception>
    public Task<T> GetAsync<T>(string pathAndQuery, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancellation) =>
        AskAsync(() => new HttpRequestMessage(HttpMethod.Get, Resolve(pathAndQuery)), read, cancellation);

    private async Task<T> AskAsync<T>(Func<HttpRequestMessage> ask, Func<Stream, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        var timeouts = 0;
        Credential? refused = null;
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan pause;
            var credential = await connection.LogInAsync(refused, cancellation).ConfigureAwait(false);
            try
            {
                using var timeout = new CancellationTokenSource(Patience, time);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
                using var request = ask();
                using var answer = await connection.SendAsync(request, credential, either.Token).ConfigureAwait(false);
                if (answer.IsSuccessStatusCode)
                {
                    using var body = await answer.Content.ReadAsStreamAsync(either.Token).ConfigureAwait(false);
                    var result = await read(body, either.Token).ConfigureAwait(false);
                    _hasAnswered = true;
                    return result;
                }

                if (answer.StatusCode == HttpStatusCode.Unauthorized && refused is null && await connection.LogInAsync(credential, cancellation).ConfigureAwait(false) != credential)
                {
                    // The token expired or was rotated: one more try with its successor, at once.
                    refused = credential;
                    continue;
                }

                if (answer.StatusCode == HttpStatusCode.Unauthorized && !_hasAnswered)
                    throw CollectorErrors.Unauthorized(connection.Endpoint);
                var isPassing = Retries.IsPassing(answer.StatusCode);
                _hasAnswered |= !isPassing;
                if (attempt == Retries.Attempts || !isPassing)
                {
                    var reason = await ServerReason.ReadAsync(answer, credential.Authorization?.Parameter, either.Token).ConfigureAwait(false);
                    throw ApiFailure.Answered(answer.StatusCode, reason);
                }

                pause = Retries.PauseAfter(attempt, answer.Headers.RetryAfter, time.GetUtcNow());
            }
            catch (Exception found) when (found is HttpRequestException or IOException or JsonException or OperationCanceledException)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!_hasAnswered && found is HttpRequestException never)
                    throw ConnectionFailure.Explain(connection, never);
                timeouts += found is OperationCanceledException ? 1 : 0;
                if (attempt == Retries.Attempts || timeouts == Retries.Timeouts)
                    throw Exhausted(found, attempt);
                pause = Retries.PauseAfter(attempt, null, time.GetUtcNow());
            }

            await Task.Delay(pause, time, cancellation).ConfigureAwait(false);
        }
    }

    private Exception Exhausted(Exception last, int attempts) => last switch
    {
        OperationCanceledException when !_hasAnswered => CollectorErrors.NoAnswer(connection.Endpoint, Patience),
        JsonException when !_hasAnswered => CollectorErrors.NotAnApiServer(connection.Endpoint, "the answer is not the JSON that was asked for"),
        OperationCanceledException => NoAnswer($"no whole answer within {Patience.TotalSeconds:0} seconds, asked {attempts} times"),
        JsonException => NoAnswer($"the answer is not the JSON that was asked for, or was cut off, {attempts} times"),
        _ => NoAnswer($"the connection broke {attempts} times"),
    };

    private static ApiFailure NoAnswer(FormattableString reason) => ApiFailure.NoAnswer(FormattableString.Invariant(reason));

    private Uri Resolve(string pathAndQuery) => new($"{connection.Address.ToString().TrimEnd('/')}{pathAndQuery}");

    private static async Task<JsonElement> ReadDocumentAsync(Stream body, CancellationToken cancellation)
    {
        var whole = await BoundedBody.ReadAsync(body, MostDocumentBytes, cancellation).ConfigureAwait(false);
        using var parsed = JsonDocument.Parse(whole);
        return parsed.RootElement.ValueKind == JsonValueKind.Object ? parsed.RootElement.Clone() : throw new JsonException();
    }
}
