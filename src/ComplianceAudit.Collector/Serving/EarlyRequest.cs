namespace ComplianceAudit.Collector.Serving;

/// <summary>A request that was sent before its answer is needed, so that the server works while we do.</summary>
internal sealed class EarlyRequest : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private Task<Exchange>? _sending;

    /// <summary>Sends it.</summary>
    public EarlyRequest(Func<CancellationToken, Task<Exchange>> send, CancellationToken cancellation)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _sending = send(_stop.Token);
    }

    /// <summary>Hands the answer over once; whoever takes it disposes of it. Null when it was taken.</summary>
    public Task<Exchange>? Take() => Interlocked.Exchange(ref _sending, null);

    /// <summary>Gives the request up when nobody took its answer.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Take() is { } sending)
        {
            await _stop.CancelAsync().ConfigureAwait(false);
            try
            {
                (await sending.ConfigureAwait(false)).Dispose();
            }
            catch (Exception found) when (found is HttpRequestException or IOException or OperationCanceledException or CollectorException)
            {
                // Nobody wants the answer any more, nor why there is none.
            }
        }

        _stop.Dispose();
    }
}
