using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Components;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes;

/// <summary>Writes the components that the plan names, and says of each whether that is all of it.</summary>
internal static class ComponentCoverage
{
    public static void Write(NodeInspection node)
    {
        foreach (var component in node.Plan.Components.Order(StringComparer.Ordinal))
        {
            var instances = node.Components.All.Where(found => found.Component == component).ToList();
            for (var at = 0; at < instances.Count; at++)
            {
                var number = at == 0 ? "" : FormattableString.Invariant($".{at + 1}");
                node.Add(ComponentFacts.Kind, $"{component}.{node.Node}{number}", json => instances[at].Write(json, node.Node));
            }

            var (status, reason) = Judge(node.Components, instances);
            node.Cover(ComponentFacts.SourceOf(component), status, reason, instances.Count);
        }
    }

    private static (CoverageStatus Status, string Reason) Judge(FoundComponents components, List<FoundComponent> instances)
    {
        var unknown = instances.SelectMany(found => found.Sources.OfType<FlagSource>().Take(1)).Where(source => source.Command.Problem.Length > 0)
            .Select(source => OneLine.Of($"{source.Name}: {source.Command.Problem}")).ToList();
        var lacking = OneLine.Of(string.Join("; ", unknown.Append(components.Problem).Where(text => text.Length > 0)));
        if (!components.AreProcessesVisible && instances.Count == 0)
            return (CoverageStatus.NotCollected, lacking);
        return (lacking.Length == 0 ? CoverageStatus.Complete : CoverageStatus.Partial, lacking);
    }
}
