namespace ComplianceAudit.Collector.Nodes.Gathering;

/// <summary>What came as facts of a node is none, or must not be believed; the message says why, in words that follow "the facts of this node: ".</summary>
internal sealed class RefusedFactsException(string reason) : Exception(reason);
