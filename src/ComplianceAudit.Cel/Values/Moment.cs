namespace ComplianceAudit.Cel.Values;

/// <summary>Seconds and nanoseconds (0 to 999,999,999, always forward): since 1970 UTC for a timestamp, a length for a duration.</summary>
internal readonly record struct Moment(long Seconds, int Nanoseconds) : IComparable<Moment>
{
    private const int NanosecondsPerSecond = 1_000_000_000;

    public static readonly Moment FirstTimestamp = new(-62_135_596_800, 0);
    public static readonly Moment LastTimestamp = new(253_402_300_799, 999_999_999);

    /// <summary>Bound of a duration either way, as int64 nanoseconds hold it.</summary>
    public static readonly Moment LongestDuration = FromNanoseconds(long.MaxValue);
    public static readonly Moment ShortestDuration = FromNanoseconds(long.MinValue);

    public Int128 TotalNanoseconds => ((Int128)Seconds * NanosecondsPerSecond) + Nanoseconds;

    public static Moment Of(long seconds, long nanoseconds) => FromNanoseconds(((Int128)seconds * NanosecondsPerSecond) + nanoseconds);

    public static Moment FromNanoseconds(Int128 nanoseconds)
    {
        var (seconds, rest) = Int128.DivRem(nanoseconds, NanosecondsPerSecond);
        return rest < 0 ? new Moment((long)seconds - 1, (int)rest + NanosecondsPerSecond) : new Moment((long)seconds, (int)rest);
    }

    public int CompareTo(Moment other) => TotalNanoseconds.CompareTo(other.TotalNanoseconds);

    public bool IsTimestamp => CompareTo(FirstTimestamp) >= 0 && CompareTo(LastTimestamp) <= 0;

    public bool IsDuration => CompareTo(ShortestDuration) >= 0 && CompareTo(LongestDuration) <= 0;
}
