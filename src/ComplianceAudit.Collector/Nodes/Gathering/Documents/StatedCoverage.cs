using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Gathering.Documents;

/// <summary>What a node says that it read of one source.</summary>
/// <param name="Status">How much; a word that is not known, or that no node may use, is <see cref="CoverageStatus.NotCollected"/>.</param>
/// <param name="Reason">Why not all, in one line.</param>
/// <param name="Count">Facts that it holds; -1 when it does not say.</param>
internal sealed record StatedCoverage(CoverageStatus Status, string Reason, long Count)
{
    /// <summary>Statuses by their words in JSON. That something is not served is what the API server alone can say.</summary>
    public static readonly IReadOnlyDictionary<string, CoverageStatus> Words = Enum.GetValues<CoverageStatus>()
        .Where(status => status != CoverageStatus.NotServed)
        .ToDictionary(status => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName($"{status}"), StringComparer.Ordinal);
}
