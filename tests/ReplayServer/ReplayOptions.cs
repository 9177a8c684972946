using Microsoft.AspNetCore.Http;

namespace ComplianceAudit.ReplayServer;

/// <summary>How a replay departs from the recording. Paths are request paths without the query, such as <c>/api/v1/pods</c>.</summary>
public sealed record ReplayOptions
{
    /// <summary>Paths answered with 403 and a Status that names the principal, as RBAC would.</summary>
    public IReadOnlySet<string> Denied { get; init; } = new HashSet<string>();

    /// <summary>Paths answered with 404.</summary>
    public IReadOnlySet<string> Absent { get; init; } = new HashSet<string>();

    /// <summary>Per path, the status codes that its first answers have, in order: 429, 503, 200 for as recorded ...; afterwards it answers as recorded.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> Failures { get; init; } = new Dictionary<string, IReadOnlyList<int>>();

    /// <summary>Paths whose first continued page is answered once with 410: the list's snapshot has expired.</summary>
    public IReadOnlySet<string> ExpiringOnce { get; init; } = new HashSet<string>();

    /// <summary>Paths whose first answer breaks off in mid-body.</summary>
    public IReadOnlySet<string> CutOnce { get; init; } = new HashSet<string>();

    /// <summary>Paths that never answer, until the client gives up.</summary>
    public IReadOnlySet<string> Hanging { get; init; } = new HashSet<string>();

    /// <summary>Objects added to recorded lists: per path, JSON objects as a list holds them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Added { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whole bodies that replace or add to recorded ones, per path; also the answers to posts.</summary>
    public IReadOnlyDictionary<string, string> Replaced { get; init; } = new Dictionary<string, string>();

    /// <summary>Whole bodies for requests that accept a table, per path.</summary>
    public IReadOnlyDictionary<string, string> Tables { get; init; } = new Dictionary<string, string>();

    /// <summary>Faults at chosen requests; the first that fits counts.</summary>
    public IReadOnlyList<ReplayFault> Faults { get; init; } = [];

    /// <summary>Answers before the recording does, and says whether it has; for what a recording cannot hold, such as objects that clients make.</summary>
    public Func<HttpContext, Task<bool>>? Intercept { get; init; }

    /// <summary>Whether bodies are compressed when the client allows it.</summary>
    public bool Compresses { get; init; }

    /// <summary>Most objects that a page may hold; 0 leaves the size to the request's limit.</summary>
    public int PageSize { get; init; }

    /// <summary>Host that the server's certificate names.</summary>
    public string CertificateHost { get; init; } = "127.0.0.1";
}
