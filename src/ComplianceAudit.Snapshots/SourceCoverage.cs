using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceAudit.Snapshots;

/// <summary>What a snapshot holds and lacks of one source, or of one namespace or node of it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Version">Version that was read, such as <c>v1</c>; empty when none was.</param>
/// <param name="Namespace">Namespace that the entry is limited to; empty for all.</param>
/// <param name="Node">Node that the entry is limited to; empty for all.</param>
/// <param name="Status">How much is held.</param>
/// <param name="Reason">Why it is not complete, for a reader; empty when it is.</param>
/// <param name="Count">Documents held, 0 or more.</param>
/// <param name="Started">When reading began (UTC), or null when nothing was asked.</param>
/// <param name="Ended">When reading ended (UTC), or null.</param>
/// <param name="ResourceVersion">The list's resourceVersion; empty for facts and manifests.</param>
/// <param name="Pages">Pages read.</param>
/// <param name="Restarts">Times the list was begun anew.</param>
public sealed record SourceCoverage(
    SourceName Source,
    string Version,
    string Namespace,
    string Node,
    CoverageStatus Status,
    string Reason,
    int Count,
    DateTimeOffset? Started,
    DateTimeOffset? Ended,
    string ResourceVersion,
    int Pages,
    int Restarts)
{
    /// <summary>Whether the list changed under the reader: its pages are not of one moment, each object is as it was when its page was read. JSON name <c>changed</c>.</summary>
    public bool Changed { get; init; }

    /// <summary>Whether the list came from the API server's watch cache, as was asked for, and may be a little older than its reading. JSON name <c>fromCache</c>.</summary>
    public bool FromCache { get; init; }

    /// <summary>Keys that a newer minor of the format states and this version does not know.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; init; }

    /// <summary>A whole source that nothing was read of.</summary>
    public static SourceCoverage Without(SourceName source, CoverageStatus status, string reason) =>
        new(source, "", "", "", status, reason, 0, null, null, "", 0, 0);
}
