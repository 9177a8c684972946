using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Facts;

/// <summary>Facts that only a node can tell, which no API server shows.</summary>
internal static class NodeFacts
{
    private const string OfComponents = "only static pods show components to the API server; a program on each node would read the others, and none ran";
    private const string OfNodes = "the API server does not show it; a program on each node would read it, and none ran";

    /// <summary>Why a fact is not there, and what would read it.</summary>
    public static SourceCoverage Cover(SourceName source) =>
        SourceCoverage.Without(source, CoverageStatus.NotCollected, source.Resource == ComponentFacts.Kind ? OfComponents : OfNodes);
}
