using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Gathering.Folders;
using ComplianceAudit.Collector.Nodes.Gathering.Pods;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Gathering;

/// <summary>One round of all nodes: has their facts stored and knows what is lacking.</summary>
internal sealed class NodeRound
{
    private readonly Observers _observers;
    private readonly INodeFactsWay _way;

    public NodeRound(
        ApiServer server, CollectionPlan plan, NodeGathering asked, Observers observers, TimeProvider time, PlannedFacts planned, FactWriter facts, bool keepsKubelets)
    {
        _observers = observers;
        _way = asked.Folder is { } folder ? new FolderWay(folder, observers) : new PodWay(server, plan, asked, observers, time);
        Facts = new GatheredFacts(planned, observers, facts, keepsKubelets);
        Coverage = new GatheredCoverage(Facts, observers, time.GetUtcNow());
    }

    /// <summary>What nodes told.</summary>
    public GatheredFacts Facts { get; }

    /// <summary>What they lack; asked once the round is over.</summary>
    public GatheredCoverage Coverage { get; }

    /// <returns>Rights that were used.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation)
    {
        // Who is expected, and whose facts are believed, follows from the Node list alone.
        if (_observers.Nodes.Coverage is { Status: CoverageStatus.Complete or CoverageStatus.Partial })
            return await _way.GatherAsync(Facts, cancellation).ConfigureAwait(false);
        Facts.Fail(_observers.Nodes.Coverage?.Status ?? CoverageStatus.NotCollected, $"nodes: {_observers.Nodes.Coverage?.Reason}");
        return [];
    }
}
