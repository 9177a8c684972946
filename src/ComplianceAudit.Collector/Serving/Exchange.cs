using System.Net;
using System.Net.Http.Headers;
using ComplianceAudit.Collector.Connecting;

namespace ComplianceAudit.Collector.Serving;

/// <summary>One request that has been answered: the head is here, the body on its way.</summary>
internal sealed class Exchange : IDisposable
{
    private readonly HttpRequestMessage _request;
    private readonly HttpResponseMessage _answer;
    private readonly Patience _patience;

    private Exchange(HttpRequestMessage request, HttpResponseMessage answer, Credential credential, Patience patience) =>
        (_request, _answer, Credential, _patience) = (request, answer, credential, patience);

    public HttpStatusCode Status => _answer.StatusCode;

    public bool IsSuccess => _answer.IsSuccessStatusCode;

    public RetryConditionHeaderValue? RetryAfter => _answer.Headers.RetryAfter;

    /// <summary>What the request was sent with.</summary>
    public Credential Credential { get; }

    /// <summary>Sends a request, which is disposed with the exchange, and waits for the head of the answer.</summary>
    public static async Task<Exchange> SendAsync(ClusterConnection connection, HttpRequestMessage request, Credential credential, TimeProvider time, CancellationToken cancellation)
    {
        var patience = new Patience(time, cancellation);
        try
        {
            var answer = await patience.WaitAsync(connection.SendAsync(request, credential, patience.Token)).ConfigureAwait(false);
            patience.Restore();
            return new Exchange(request, answer, credential, patience);
        }
        catch
        {
            patience.Dispose();
            request.Dispose();
            throw;
        }
    }

    public async Task<AnswerBody> OpenBodyAsync() =>
        new(await _answer.Content.ReadAsStreamAsync(_patience.Token).ConfigureAwait(false), _patience);

    /// <summary>A page of something else, such as a proxy's login, is told from an answer before it is read.</summary>
    /// <exception cref="UnusableAnswerException">The body says that it is not JSON.</exception>
    public void RefuseOtherThanJson()
    {
        if (_answer.Content.Headers.ContentType?.MediaType is { } type && !type.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            throw new UnusableAnswerException($"the answer is {OneLine.Of(type)}, not JSON");
    }

    public void Dispose()
    {
        _answer.Dispose();
        _request.Dispose();
        _patience.Dispose();
    }
}
