using ComplianceAudit.Collector.Extras;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Rights;

/// <summary>What must be listed for a source beside itself. The one place that knows: plan, role, dry run and collection follow from it.</summary>
internal static class SourceNeeds
{
    /// <summary>Lists that a source is made from; none for what this version cannot read.</summary>
    public static IReadOnlyList<SourceName> Of(SourceName source, IEnumerable<Extra> extras) => source switch
    {
        { Resource: ClusterFact.Kind } => [Lists.Namespaces, Lists.Nodes],
        { Resource: ComponentFacts.Kind } when source.Component.Length == 0 || ControlPlanePods.Components.Contains(source.Component) => [Lists.Nodes, Lists.Pods],
        _ => [.. extras.Where(extra => extra.Source == source).SelectMany(extra => extra.Needs)],
    };
}
