namespace ComplianceAudit.Collector.Serving;

/// <summary>
/// How long an answer may keep us waiting: for its head, and then for each 16 KiB of its body. An answer of any length may take its time, one that stands still may not.
/// </summary>
/// <remarks>What we do ourselves between two reads costs the server no patience.</remarks>
internal sealed class Patience : IDisposable
{
    /// <summary>Longest wait; the server itself gives up after a minute by default.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private const int Progress = 16 * 1024;

    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _timeout;
    private readonly CancellationTokenSource _either;
    private TimeSpan _waited;
    private int _arrived;

    public Patience(TimeProvider time, CancellationToken cancellation)
    {
        _time = time;
        _timeout = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_timeout.Token, cancellation);
    }

    /// <summary>Cancelled when patience is at its end, or when the caller gives up.</summary>
    public CancellationToken Token => _either.Token;

    public async Task<T> WaitAsync<T>(Task<T> waiting)
    {
        var began = _time.GetTimestamp();
        _timeout.CancelAfter(_waited < Limit ? Limit - _waited : TimeSpan.Zero);
        try
        {
            return await waiting.ConfigureAwait(false);
        }
        finally
        {
            _waited += _time.GetElapsedTime(began);
            _timeout.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Counts what arrived; enough of it restores patience.</summary>
    public void Arrived(int bytes)
    {
        _arrived += bytes;
        if (_arrived >= Progress)
            Restore();
    }

    /// <summary>Begins anew: the head is there.</summary>
    public void Restore() => (_arrived, _waited) = (0, TimeSpan.Zero);

    public void Dispose()
    {
        _either.Dispose();
        _timeout.Dispose();
    }
}
