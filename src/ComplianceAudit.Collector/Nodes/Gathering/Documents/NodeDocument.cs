using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Gathering.Documents;

/// <summary>The facts of one node as <c>node collect</c> told them, taken apart. A node may be in anyone's hands: nothing in it is believed of another node, and all of it is bounded.</summary>
/// <param name="Node">Node that it says it is of.</param>
/// <param name="Items">Its facts, each under a name of its own.</param>
/// <param name="Coverage">What it says of each source.</param>
/// <param name="Refusals">Why facts were left out, for a reader.</param>
internal sealed record NodeDocument(
    string Node, IReadOnlyList<ToldFact> Items, IReadOnlyDictionary<SourceName, StatedCoverage> Coverage, IReadOnlyList<string> Refusals)
{
    /// <summary>When reading began there; null when it does not say.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When reading ended there; null when it does not say.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>The machine's id; empty when it does not say.</summary>
    public string MachineId { get; init; } = "";

    /// <summary>Why the document is not whole; empty when it is.</summary>
    public string CutOff { get; init; } = "";
}
