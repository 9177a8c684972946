namespace ComplianceAudit.Collector.Nodes.Components;

/// <summary>The components of a node.</summary>
/// <param name="All">By name; instances of one component in the order in which they are numbered.</param>
/// <param name="AreProcessesVisible">Whether all processes could be looked at: a component that is not among them does then not run.</param>
/// <param name="Problem">What could not be read, for a reader; empty when all was.</param>
internal sealed record FoundComponents(IReadOnlyList<FoundComponent> All, bool AreProcessesVisible, string Problem);
