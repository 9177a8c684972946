using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;

namespace ComplianceAudit.ReplayServer;

/// <summary>Servers of several releases and of several products, as far as their discovery goes: bodies for <see cref="ReplayOptions.Replaced"/>.</summary>
public static class ReplayDiscovery
{
    /// <summary>Releases that are there, beside the recorded 1.20.</summary>
    public static IReadOnlyList<string> Releases { get; } = ["1.26", "1.30", "1.34", "1.36"];

    /// <summary>Version and discovery of a release, with an empty list of each kind that can be listed.</summary>
    /// <param name="release">One of <see cref="Releases"/>.</param>
    /// <param name="withProducts">Whether well-known products are installed, with one object of each kind.</param>
    public static IReadOnlyDictionary<string, string> Of(string release, bool withProducts = false)
    {
        var (core, groups) = (Read($"{release}/api"), Read($"{release}/apis"));
        var lists = ListsOf(core, 0).Concat(ListsOf(groups, 0));
        if (withProducts)
        {
            var products = Read("products");
            lists = lists.Concat(ListsOf(products, 1));
            foreach (var group in products["items"]!.AsArray())
                groups["items"]!.AsArray().Add(group!.DeepClone());
        }

        var bodies = lists.ToDictionary(StringComparer.Ordinal);
        bodies["/version"] = $$"""{"gitVersion":"v{{release}}.0"}""";
        bodies["/api"] = core.ToJsonString();
        bodies["/apis"] = groups.ToJsonString();
        return bodies;
    }

    private static List<KeyValuePair<string, string>> ListsOf(JsonObject discovery, int objects) =>
    [
        .. from @group in discovery["items"]!.AsArray()
           let name = (string?)@group["metadata"]!["name"]
           from version in @group["versions"]!.AsArray()
           let groupVersion = name is null ? (string)version["version"]! : $"{name}/{(string)version["version"]!}"
           from resource in version["resources"]!.AsArray()
           where resource["verbs"]!.AsArray().Any(verb => (string?)verb == "list")
           select KeyValuePair.Create(
               $"/{(name is null ? "api" : "apis")}/{groupVersion}/{(string)resource["resource"]!}", ListOf(groupVersion, (string)resource["responseKind"]!["kind"]!, objects)),
    ];

    private static string ListOf(string groupVersion, string kind, int objects)
    {
        var items = string.Join(',', Enumerable.Range(0, objects).Select(number => string.Create(CultureInfo.InvariantCulture, $$$"""{"metadata":{"name":"one-{{{number}}}","namespace":"shop"},"spec":{}}""")));
        return $$"""{"kind":"{{kind}}List","apiVersion":"{{groupVersion}}","metadata":{"resourceVersion":"1"},"items":[{{items}}]}""";
    }

    private static JsonObject Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"discovery/{name}.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
