using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector;

/// <summary>One step of a collection: a source begins, or ends with its coverage.</summary>
/// <param name="Source">The source.</param>
/// <param name="Sources">Sources that the collection has in all, at least 1.</param>
/// <param name="Finished">Sources that have ended, this one included when it has; 0 to <paramref name="Sources"/>.</param>
/// <param name="Outcome">What was read of the source, its count among it; null while it begins.</param>
public sealed record CollectionProgress(SourceName Source, int Sources, int Finished, SourceCoverage? Outcome);
