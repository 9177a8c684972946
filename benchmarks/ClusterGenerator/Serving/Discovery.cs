using System.Text.Json.Nodes;
using ComplianceAudit.ClusterGenerator.Clusters;
using ComplianceAudit.ClusterGenerator.Lists;

namespace ComplianceAudit.ClusterGenerator.Serving;

/// <summary>What the server says of itself and of what it serves, by path.</summary>
internal static class Discovery
{
    public static IEnumerable<KeyValuePair<string, JsonObject>> Of(IReadOnlyList<GeneratedList> lists)
    {
        yield return new("/version", new JsonObject { ["major"] = "1", ["minor"] = Cluster.Version.Split('.')[1], ["gitVersion"] = Cluster.Version, ["platform"] = "linux/amd64" });
        yield return new("/api", new JsonObject { ["kind"] = "APIVersions", ["versions"] = new JsonArray("v1") });
        yield return new("/apis", new JsonObject
        {
            ["kind"] = "APIGroupList", ["apiVersion"] = "v1", ["groups"] = new JsonArray([.. lists.Where(list => list.Source.Group.Length > 0).GroupBy(list => list.Source.Group).Select(GroupOf)]),
        });
        foreach (var served in lists.GroupBy(list => list.ApiVersion))
        {
            yield return new($"/{(served.Key.Contains('/', StringComparison.Ordinal) ? "apis" : "api")}/{served.Key}", new JsonObject
            {
                ["kind"] = "APIResourceList", ["apiVersion"] = "v1", ["groupVersion"] = served.Key, ["resources"] = new JsonArray([.. served.Select(ResourceOf)]),
            });
        }
    }

    private static JsonObject GroupOf(IGrouping<string, GeneratedList> group)
    {
        JsonObject VersionOf(GeneratedList list) => new() { ["groupVersion"] = list.ApiVersion, ["version"] = list.Version };
        return new JsonObject
        {
            ["name"] = group.Key,
            ["versions"] = new JsonArray([.. group.DistinctBy(list => list.Version).Select(VersionOf)]),
            ["preferredVersion"] = VersionOf(group.First()),
        };
    }

    private static JsonObject ResourceOf(GeneratedList list) => new()
    {
        ["name"] = list.Source.Resource, ["singularName"] = "", ["namespaced"] = list.IsNamespaced, ["kind"] = list.Kind, ["verbs"] = new JsonArray("get", "list", "watch"),
    };
}
