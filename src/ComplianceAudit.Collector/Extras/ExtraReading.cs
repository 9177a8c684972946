using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Gathering;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Extras;

/// <summary>What reading an extra works with, once all lists have been read.</summary>
/// <param name="Server">The API server.</param>
/// <param name="Connection">The way to it, with its trust and the caller's credentials.</param>
/// <param name="Observers">What was seen of nodes and namespaces.</param>
/// <param name="Writer">The snapshot.</param>
/// <param name="Redactor">What every document goes through.</param>
/// <param name="Time">Clock of coverage and time-outs.</param>
internal sealed record ExtraReading(ApiServer Server, ClusterConnection Connection, Observers Observers, SnapshotWriter Writer, Redactor Redactor, TimeProvider Time)
{
    /// <summary>What nodes told; null when none were asked.</summary>
    public GatheredFacts? Gathered { get; init; }
}

/// <summary>What reading an extra came to.</summary>
/// <param name="Coverage">Coverage of its source: the entry for all of it first.</param>
/// <param name="Rights">Rights that were used.</param>
internal sealed record ExtraOutcome(IReadOnlyList<SourceCoverage> Coverage, IReadOnlyList<string> Rights);
