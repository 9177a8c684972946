using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector;

/// <summary>What one inspection found.</summary>
/// <param name="Node">Name of the node.</param>
/// <param name="Facts">Number of facts written.</param>
/// <param name="Coverage">How much of each planned source was read.</param>
public sealed record InspectedNode(string Node, int Facts, IReadOnlyList<SourceCoverage> Coverage);
