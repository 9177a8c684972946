using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Extras;

/// <summary>Sums up what was read namespace by namespace or node by node.</summary>
internal static class CoverageSum
{
    /// <summary>The entry for all of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="parts">What the rows are of, such as <c>namespaces</c>.</param>
    /// <param name="listed">How much is known of which parts there are.</param>
    /// <param name="rows">An entry for each part.</param>
    public static SourceCoverage Of(SourceName source, string parts, SourceCoverage listed, IReadOnlyList<SourceCoverage> rows)
    {
        var lacking = rows.Where(row => row.Status != CoverageStatus.Complete).ToList();
        var reasons = new List<string>();
        if (lacking.Count > 0)
            reasons.Add(FormattableString.Invariant($"{lacking.Count} of {rows.Count} {parts} could not be read, such as {lacking[0].Namespace}{lacking[0].Node}: {lacking[0].Reason}"));
        if (listed.Status != CoverageStatus.Complete)
            reasons.Add($"{parts}: {listed.Reason}");
        return SourceCoverage.Without(source, StatusOf(listed, rows, lacking), string.Join("; ", reasons)) with
        {
            Version = rows.Select(row => row.Version).FirstOrDefault(""),
            Count = rows.Sum(row => row.Count),
            Pages = rows.Sum(row => row.Pages),
            Restarts = rows.Sum(row => row.Restarts),
            Started = rows.Min(row => row.Started),
            Ended = rows.Max(row => row.Ended),
        };
    }

    private static CoverageStatus StatusOf(SourceCoverage listed, IReadOnlyList<SourceCoverage> rows, List<SourceCoverage> lacking) =>
        lacking.Count == 0 ? listed.Status
        : lacking.Count == rows.Count && lacking.TrueForAll(row => row.Status == lacking[0].Status) ? lacking[0].Status
        : CoverageStatus.Partial;
}
