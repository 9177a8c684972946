using System.Text.Json;

namespace ComplianceAudit.Collector.Serving;

/// <summary>
/// Discovery in two answers: all groups with their versions and kinds at once (apidiscovery.k8s.io, v2beta1 since Kubernetes 1.26 and v2 since 1.30; KEP-3352).
/// An older server ignores the wish and answers in the plain form.
/// </summary>
internal static class AggregatedDiscovery
{
    public const string Kind = "APIGroupDiscoveryList";

    /// <summary>What to accept, best first: the plain form last.</summary>
    public const string Accepted =
        $"application/json;g=apidiscovery.k8s.io;v=v2;as={Kind},application/json;g=apidiscovery.k8s.io;v=v2beta1;as={Kind},application/json";

    /// <summary>Each group by name with its versions, the preferred one first.</summary>
    public static IEnumerable<(string Group, List<ServedVersion> Versions)> Read(JsonElement answer) =>
        answer.ItemsOf("items").Select(group => (group.TextOf("metadata", "name"), VersionsOf(group)));

    private static List<ServedVersion> VersionsOf(JsonElement group) =>
        [.. group.ItemsOf("versions").Select(version => VersionOf(ServedApis.Join(group.TextOf("metadata", "name"), version.TextOf("version")), version))];

    private static ServedVersion VersionOf(string groupVersion, JsonElement version) => ServedVersion.Of(
        groupVersion,
        version.ItemsOf("resources").Select(resource => ServedResource.Of(groupVersion, resource.TextOf("resource"), resource.TextOf("responseKind", "kind"), resource)),
        version.TextOf("freshness") == "Stale");
}
