using System.Net;
using System.Net.Http.Headers;

namespace ComplianceAudit.Collector.Serving;

/// <summary>When a request is asked again, and after which pause.</summary>
internal static class Retries
{
    /// <summary>Times that one request is asked in all.</summary>
    public const int Attempts = 5;

    /// <summary>Times that one request is asked in all when the server is too busy for it (429), which is a matter of time alone.</summary>
    public const int AttemptsWhenBusy = 8;

    /// <summary>Times that one request may end without an answer in time: each costs <see cref="Patience.Limit"/>, where other failures come at once.</summary>
    public const int Timeouts = 3;

    private const double Jitter = 0.25;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Whether the server may answer otherwise a moment later.</summary>
    public static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    /// <summary>Whether a request that was asked so often is asked again.</summary>
    public static bool Remain(HttpStatusCode status, int attempt) =>
        attempt < (status == HttpStatusCode.TooManyRequests ? AttemptsWhenBusy : Attempts);

    /// <summary>
    /// Pause after an attempt that is counted from 1: twice as long each time, and no shorter than the server asked for; half a minute at most.
    /// A random part keeps many collectors from asking in step.
    /// </summary>
    public static TimeSpan PauseAfter(int attempt, RetryConditionHeaderValue? asked, DateTimeOffset now)
    {
        var own = FirstPause * Math.Pow(2, attempt - 1);
        var wanted = asked?.Delta ?? (asked?.Date is { } date ? date - now : TimeSpan.Zero);
        var pause = (wanted > own ? wanted : own) * (1 + (Jitter * Random.Shared.NextDouble()));
        return pause > LongestPause ? LongestPause : pause;
    }
}
