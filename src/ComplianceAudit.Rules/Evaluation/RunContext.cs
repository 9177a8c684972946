namespace ComplianceAudit.Rules.Evaluation;

/// <summary>What every check of one evaluation shares. Immutable and thread-safe.</summary>
internal sealed record RunContext(SnapshotView Snapshot, ClusterView Cluster, DateTimeOffset AsOf, EvidenceDetail Detail, CancellationToken Cancellation);
