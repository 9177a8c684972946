using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Gathering;

/// <summary>Why something of a node is not there, or not all.</summary>
/// <param name="Status">How much is there.</param>
/// <param name="Reason">Why, for a reader.</param>
internal sealed record NodeLack(CoverageStatus Status, string Reason);
