using System.Net;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Serving;

/// <summary>A request that finally failed, told as coverage will state it.</summary>
internal sealed class ApiFailure : Exception
{
    private ApiFailure(CoverageStatus coverage, HttpStatusCode? status, string reason, string next)
        : base(reason) => (Coverage, Status, Continue) = (coverage, status, next);

    /// <summary>What it means for the source that was asked for.</summary>
    public CoverageStatus Coverage { get; }

    /// <summary>The answer's status; null when there was no whole answer.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>Token with which an expired list can be finished, though not as it was; empty when there is none.</summary>
    public string Continue { get; }

    /// <summary>The list that a continue token belonged to is gone (410).</summary>
    public bool IsExpired => Status == HttpStatusCode.Gone;

    /// <summary>
    /// The server answered with a status that is not success. That something is not served is what discovery says by leaving it out, never a failure:
    /// a gateway in between answers 404 as well, and an empty list passes checks.
    /// </summary>
    public static ApiFailure Answered(HttpStatusCode status, ServerReason reason) => new(
        status is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized ? CoverageStatus.Denied : CoverageStatus.Unreachable, status, reason.Text, reason.Continue);

    /// <summary>The server stopped accepting the caller in mid-run, and no other credential was to be had.</summary>
    public static ApiFailure LoggedOut(string reason) => new(CoverageStatus.Denied, HttpStatusCode.Unauthorized, reason, "");

    /// <summary>No whole answer came.</summary>
    public static ApiFailure NoAnswer(string reason) => new(CoverageStatus.Unreachable, null, reason, "");
}
