using System.Net;
using System.Net.Http.Headers;

namespace ComplianceAudit.Collector.Serving;

/// <summary>When a request is asked again, and after which pause.</summary>
internal static class Retries
{
    /// <summary>Times that one request is asked in all.</summary>
    public const int Attempts = 5;

    /// <summary>Times that one request may end without an answer in time: each costs <see cref="ApiServer.Patience"/>, where other failures come at once.</summary>
    public const int Timeouts = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Whether the server may answer otherwise a moment later.</summary>
    public static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError;

    /// <summary>Pause after an attempt that is counted from 1: what the server asked for within reason, else twice as long each time.</summary>
    public static TimeSpan PauseAfter(int attempt, RetryConditionHeaderValue? asked, DateTimeOffset now)
    {
        var wanted = asked?.Delta ?? (asked?.Date is { } date ? date - now : FirstPause * Math.Pow(2, attempt - 1));
        return wanted < TimeSpan.Zero ? TimeSpan.Zero : wanted > LongestPause ? LongestPause : wanted;
    }
}
