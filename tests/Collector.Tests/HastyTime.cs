namespace ComplianceAudit.Collector.Tests;

/// <summary>A clock on which pauses between retries pass at once, and time-outs never come unless told to.</summary>
internal sealed class HastyTime(bool withTimeouts = false) : TimeProvider
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly List<TimeSpan> _pauses = [];

    public static DateTimeOffset Start { get; } = new(2026, 11, 23, 14, 30, 5, TimeSpan.Zero);

    /// <summary>Pauses that were waited for, in order.</summary>
    public IReadOnlyList<TimeSpan> Pauses
    {
        get
        {
            lock (_pauses)
                return [.. _pauses];
        }
    }

    public override DateTimeOffset GetUtcNow() => Start;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var isPause = dueTime <= LongestPause;
        if (isPause)
        {
            lock (_pauses)
                _pauses.Add(dueTime);
        }

        var due = isPause ? TimeSpan.Zero : withTimeouts ? TimeSpan.FromMilliseconds(200) : Timeout.InfiniteTimeSpan;
        return System.CreateTimer(callback, state, due, period);
    }
}
