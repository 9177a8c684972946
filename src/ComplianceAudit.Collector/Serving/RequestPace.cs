namespace ComplianceAudit.Collector.Serving;

/// <summary>When a request may begin: a bucket of one second's requests that fills evenly, and a pause of all when the server asks for one. Thread-safe.</summary>
internal sealed class RequestPace(int requestsPerSecond, TimeProvider time)
{
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _interval = Burst / requestsPerSecond;
    private readonly long _origin = time.GetTimestamp();
    private readonly Lock _lock = new();
    private TimeSpan _next = -Burst;
    private TimeSpan _resume;

    private TimeSpan Now => time.GetElapsedTime(_origin);

    /// <summary>Waits for this request's turn.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        for (var wait = Reserve(); wait > TimeSpan.Zero; wait = UntilResumed())
            await Task.Delay(WholeMilliseconds(wait), time, cancellation).ConfigureAwait(false);
    }

    /// <summary>Holds back every request that has not begun, because the server is overloaded.</summary>
    public void PauseAll(TimeSpan pause)
    {
        lock (_lock)
            _resume = Longest(_resume, Now + pause);
    }

    private TimeSpan Reserve()
    {
        lock (_lock)
        {
            var now = Now;
            var turn = Longest(_next, now - Burst + _interval);
            _next = turn + _interval;
            return Longest(turn, _resume) - now;
        }
    }

    private TimeSpan UntilResumed()
    {
        lock (_lock)
            return _resume - Now;
    }

    /// <summary>A delay drops what is below a millisecond, and would be waited for again.</summary>
    private static TimeSpan WholeMilliseconds(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));

    private static TimeSpan Longest(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
