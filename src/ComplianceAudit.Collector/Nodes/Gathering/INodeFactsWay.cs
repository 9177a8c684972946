namespace ComplianceAudit.Collector.Nodes.Gathering;

/// <summary>A way on which facts come from the nodes.</summary>
internal interface INodeFactsWay
{
    /// <summary>Gathers from every node of the Node list that can have any. What fails is said of its node.</summary>
    /// <returns>Rights that were used.</returns>
    Task<IReadOnlyList<string>> GatherAsync(GatheredFacts gathered, CancellationToken cancellation);
}
