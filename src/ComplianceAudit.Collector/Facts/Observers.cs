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

    private IEnumerable<ListObserver> All => [Pods, Nodes, Namespaces];
}
