using ComplianceAudit.Collector.Listing;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Facts;

/// <summary>What facts see of the lists on their way, one set per collection.</summary>
internal sealed class Observers
{
    public ControlPlanePods Pods { get; } = new();

    public SeenNodes Nodes { get; } = new();

    public SeenNamespaces Namespaces { get; } = new();

    public ListObserver? Of(SourceName source) => All.FirstOrDefault(observer => observer.Source == source);

    /// <summary>Sources that a planned fact needs beside itself.</summary>
    public IEnumerable<SourceName> Behind(SourceName fact) => fact.Resource switch
    {
        ComponentFacts.Kind => [Pods.Source, Nodes.Source],
        ClusterFact.Kind => [Nodes.Source, Namespaces.Source],
        _ => [],
    };

    private IEnumerable<ListObserver> All => [Pods, Nodes, Namespaces];
}
