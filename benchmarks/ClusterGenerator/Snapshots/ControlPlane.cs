using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.ClusterGenerator.Snapshots;

/// <summary>The control plane's components as the collector tells of their static pods: one fact per component and control-plane node.</summary>
internal static class ControlPlane
{
    private const string Kind = "Component";

    /// <summary>Sources and the nodes that each was seen on.</summary>
    public static IEnumerable<(SourceName Source, int Count)> SourcesOf(Cluster cluster) =>
        ControlPlaneComponent.All.Select(component => (new SourceName(Kind, "", component.Name), cluster.ControlPlaneNodes.Count));

    /// <summary>The facts, in the collector's order.</summary>
    public static IEnumerable<(SourceName Source, JsonObject Fact)> FactsOf(Cluster cluster) =>
        from component in ControlPlaneComponent.All
        from node in cluster.ControlPlaneNodes
        select (new SourceName(Kind), FactOf(component, node));

    private static JsonObject FactOf(ControlPlaneComponent component, string node) => new()
    {
        ["metadata"] = new JsonObject { ["name"] = $"{component.Name}.{node}" },
        ["spec"] = new JsonObject
        {
            ["component"] = component.Name,
            ["node"] = node,
            ["version"] = component.Version,
            ["sources"] = new JsonArray(new JsonObject
            {
                ["kind"] = "staticPod",
                ["namespace"] = "kube-system",
                ["name"] = $"{component.Name}-{node}",
                ["flags"] = new JsonArray([.. component.Flags.Select(flag => flag.Split('=', 2)).Select(flag => new JsonObject { ["name"] = flag[0], ["value"] = flag[1] })]),
            }),
        },
    };
}
