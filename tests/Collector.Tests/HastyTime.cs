namespace ComplianceAudit.Collector.Tests;

/// <summary>A clock on which pauses between retries pass at once and move it on, and time-outs never come unless told to.</summary>
internal sealed class HastyTime(bool withTimeouts = false) : TimeProvider
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly List<TimeSpan> _pauses = [];
    private TimeSpan _moved;

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

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Start.AddTicks(GetTimestamp());

    public override long GetTimestamp()
    {
        lock (_pauses)
            return _moved.Ticks + _pauses.Sum(pause => pause.Ticks);
    }

    /// <summary>Lets time pass while others wait.</summary>
    public void Move(TimeSpan time)
    {
        lock (_pauses)
            _moved += time;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new HastyTimer(System.CreateTimer(callback, state, Pass(dueTime), period), this);

    /// <summary>How long a wait takes in truth.</summary>
    private TimeSpan Pass(TimeSpan dueTime)
    {
        if (dueTime < TimeSpan.Zero || dueTime == TimeSpan.MaxValue)
            return Timeout.InfiniteTimeSpan;
        if (dueTime > LongestPause)
            return withTimeouts ? TimeSpan.FromMilliseconds(200) : Timeout.InfiniteTimeSpan;
        lock (_pauses)
            _pauses.Add(dueTime);
        return TimeSpan.Zero;
    }

    private sealed class HastyTimer(ITimer timer, HastyTime time) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(time.Pass(dueTime), period);

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
