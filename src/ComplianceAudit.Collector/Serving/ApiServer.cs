using System.Net;
using System.Text;
using System.Text.Json;
using ComplianceAudit.Collector.Connecting;

namespace ComplianceAudit.Collector.Serving;

/// <summary>Asks the API server within the rate allowed, again where it may help. Thread-safe.</summary>
/// <remarks>
/// Until it has answered once, a failure is about the whole server and ends the collection; later ones are about what was asked for.
/// </remarks>
internal sealed class ApiServer(ClusterConnection connection, CollectionOptions options, TimeProvider time)
{
    private const int MostDocumentBytes = 16 * 1024 * 1024;

    private readonly RequestPace _pace = new(options.RequestsPerSecond, time);
    private volatile bool _hasAnswered;

    /// <summary>Reads a small JSON document.</summary>
    public Task<JsonElement> GetDocumentAsync(string path, CancellationToken cancellation) => GetDocumentAsync(path, "application/json", cancellation);

    /// <summary>Reads a small JSON document in one of the forms that the server offers, such as a table.</summary>
    public Task<JsonElement> GetDocumentAsync(string path, string accept, CancellationToken cancellation) =>
        AskAsync(() => new HttpRequestMessage(HttpMethod.Get, Resolve(path)) { Headers = { { "Accept", accept } } }, null, ReadDocumentAsync, cancellation);

    /// <summary>Posts a review: a question that the server answers and does not keep.</summary>
    public Task<JsonElement> AskReviewAsync(string path, string review, CancellationToken cancellation) => AskAsync(
        () => new HttpRequestMessage(HttpMethod.Post, Resolve(path)) { Content = new StringContent(review, Encoding.UTF8, "application/json") },
        null,
        ReadDocumentAsync,
        cancellation);

    /// <summary>Creates an object. One that is there already is the one that an attempt whose answer was lost has made: callers choose names that nobody else has.</summary>
    public async Task CreateAsync(string path, string json, CancellationToken cancellation)
    {
        try
        {
            await AskReviewAsync(path, json, cancellation).ConfigureAwait(false);
        }
        catch (ApiFailure failure) when (failure.Status == HttpStatusCode.Conflict)
        {
            // Made before.
        }
    }

    /// <summary>Deletes an object; one that is gone is deleted.</summary>
    public async Task DeleteAsync(string pathAndQuery, CancellationToken cancellation)
    {
        try
        {
            await AskAsync(() => new HttpRequestMessage(HttpMethod.Delete, Resolve(pathAndQuery)), null, ReadDocumentAsync, cancellation).ConfigureAwait(false);
        }
        catch (ApiFailure failure) when (failure.Status == HttpStatusCode.NotFound)
        {
            // Gone before.
        }
    }

    /// <summary>Reads a body that is no JSON, such as a container's log, whole.</summary>
    public Task<ReadOnlyMemory<byte>> ReadBytesAsync(string pathAndQuery, int most, CancellationToken cancellation) =>
        AskAsync(() => Get(pathAndQuery), null, body => body.ReadWholeAsync(most), cancellation, isJson: false);

    /// <summary>Sends a request whose answer is wanted later.</summary>
    public EarlyRequest Begin(string pathAndQuery, CancellationToken cancellation) =>
        new(stop => SendAsync(() => Get(pathAndQuery), null, stop), cancellation);

    /// <summary>Reads a body as it arrives. <paramref name="read"/> begins anew when the body is cut off.</summary>
    /// <param name="pathAndQuery">Asked before each attempt; the early request stands for the first.</param>
    /// <param name="early">The request when it was sent already.</param>
    /// <param name="read">Reads one body to its end.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ApiFailure">It finally failed.</exception>
    public Task ReadAsync(Func<string> pathAndQuery, EarlyRequest? early, Func<AnswerBody, Task> read, CancellationToken cancellation) => AskAsync(
        () => Get(pathAndQuery()),
        early,
        async body =>
        {
            await read(body).ConfigureAwait(false);
            return true;
        },
        cancellation);

    private async Task<T> AskAsync<T>(Func<HttpRequestMessage> ask, EarlyRequest? early, Func<AnswerBody, Task<T>> read, CancellationToken cancellation, bool isJson = true)
    {
        var timeouts = 0;
        Credential? refused = null;
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan pause;
            try
            {
                using var exchange = await (early?.Take() ?? SendAsync(ask, refused, cancellation)).ConfigureAwait(false);
                if (exchange.IsSuccess)
                {
                    if (isJson)
                        exchange.RefuseOtherThanJson();
                    var result = await read(await exchange.OpenBodyAsync().ConfigureAwait(false)).ConfigureAwait(false);
                    _hasAnswered = true;
                    return result;
                }

                if (exchange.Status == HttpStatusCode.Unauthorized && refused is null && await RenewAsync(exchange.Credential, cancellation).ConfigureAwait(false))
                {
                    // The token expired or was rotated: one more try with its successor, at once.
                    refused = exchange.Credential;
                    continue;
                }

                if (!Retries.IsPassing(exchange.Status) || !Retries.Remain(exchange.Status, attempt))
                    throw await DeclineAsync(exchange).ConfigureAwait(false);
                pause = Retries.PauseAfter(attempt, exchange.RetryAfter, time.GetUtcNow());
                if (exchange.Status == HttpStatusCode.TooManyRequests)
                {
                    _pace.PauseAll(pause);
                    continue;
                }
            }
            catch (Exception found) when (IsPassing(found))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!_hasAnswered && found is HttpRequestException never)
                    throw ConnectionFailure.Explain(connection, never);
                timeouts += found is OperationCanceledException ? 1 : 0;
                if (attempt >= Retries.Attempts || timeouts == Retries.Timeouts)
                    throw Exhausted(found, attempt);
                pause = Retries.PauseAfter(attempt, null, time.GetUtcNow());
            }

            await Task.Delay(pause, time, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<Exchange> SendAsync(Func<HttpRequestMessage> ask, Credential? refused, CancellationToken cancellation)
    {
        var credential = await LogInAsync(refused, cancellation).ConfigureAwait(false);
        await _pace.WaitAsync(cancellation).ConfigureAwait(false);
        return await Exchange.SendAsync(connection, ask(), credential, time, cancellation).ConfigureAwait(false);
    }

    private async Task<bool> RenewAsync(Credential refused, CancellationToken cancellation) =>
        await LogInAsync(refused, cancellation).ConfigureAwait(false) != refused;

    /// <summary>A plugin that fails in mid-run costs what was asked for, not what was read before.</summary>
    private async Task<Credential> LogInAsync(Credential? refused, CancellationToken cancellation)
    {
        try
        {
            return await connection.LogInAsync(refused, cancellation).ConfigureAwait(false);
        }
        catch (CollectorException found) when (_hasAnswered)
        {
            throw ApiFailure.LoggedOut($"the credentials could not be renewed: {found.Message}");
        }
    }

    private async Task<Exception> DeclineAsync(Exchange exchange)
    {
        var loggedOut = exchange.Status == HttpStatusCode.Unauthorized;
        if (loggedOut && !_hasAnswered)
            return CollectorErrors.Unauthorized(connection.Endpoint);
        _hasAnswered |= !Retries.IsPassing(exchange.Status);
        var reason = await ServerReason.ReadAsync(exchange.Status, await exchange.OpenBodyAsync().ConfigureAwait(false), exchange.Credential.Authorization?.Parameter).ConfigureAwait(false);
        var renewal = connection.RenewalProblem is { } problem ? $", and {problem}" : "";
        return loggedOut ? ApiFailure.LoggedOut($"the credentials expired{renewal}: {reason.Text}") : ApiFailure.Answered(exchange.Status, reason);
    }

    private static bool IsPassing(Exception found) =>
        found is HttpRequestException or IOException or InvalidDataException or JsonException or UnusableAnswerException or OperationCanceledException;

    private Exception Exhausted(Exception last, int attempts) => last switch
    {
        OperationCanceledException when !_hasAnswered => CollectorErrors.NoAnswer(connection.Endpoint, Patience.Limit),
        JsonException when !_hasAnswered => CollectorErrors.NotAnApiServer(connection.Endpoint, "the answer is not the JSON that was asked for"),
        UnusableAnswerException when !_hasAnswered => CollectorErrors.NotAnApiServer(connection.Endpoint, last.Message),
        OperationCanceledException => NoAnswer($"the server did not answer, or stopped in mid-answer, for {Patience.Limit.TotalSeconds:0} seconds; asked {attempts} times"),
        JsonException or InvalidDataException => NoAnswer($"the answer is not the JSON that was asked for, or was cut off; asked {attempts} times"),
        UnusableAnswerException => NoAnswer($"{last.Message}; asked {attempts} times"),
        _ => NoAnswer($"the connection broke; asked {attempts} times"),
    };

    private static ApiFailure NoAnswer(FormattableString reason) => ApiFailure.NoAnswer(FormattableString.Invariant(reason));

    private HttpRequestMessage Get(string pathAndQuery) => new(HttpMethod.Get, Resolve(pathAndQuery));

    private Uri Resolve(string pathAndQuery) => new($"{connection.Address.ToString().TrimEnd('/')}{pathAndQuery}");

    private static async Task<JsonElement> ReadDocumentAsync(AnswerBody body)
    {
        var whole = await body.ReadWholeAsync(MostDocumentBytes).ConfigureAwait(false);
        using var parsed = JsonDocument.Parse(whole);
        return parsed.RootElement.ValueKind == JsonValueKind.Object ? parsed.RootElement.Clone() : throw new JsonException();
    }
}
