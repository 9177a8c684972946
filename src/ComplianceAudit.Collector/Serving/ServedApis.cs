using System.Collections.Concurrent;
using System.Text.Json;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Serving;

/// <summary>What the server serves: groups with their versions, read once; their resources, read when asked for. Thread-safe.</summary>
internal sealed class ServedApis
{
    private readonly ApiServer _server;
    private readonly Dictionary<string, IReadOnlyList<string>> _groups = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyDictionary<string, ServedResource>>>> _resources = new(StringComparer.Ordinal);
    private ApiFailure? _coreFailure;
    private ApiFailure? _groupsFailure;

    private ServedApis(ApiServer server) => _server = server;

    /// <summary>Every served group and version, such as <c>v1</c> and <c>apps/v1</c>, ordered.</summary>
    public IReadOnlyList<string> GroupVersions => [.. _groups.Values.SelectMany(versions => versions).Order(StringComparer.Ordinal)];

    /// <summary>Whether both kinds of discovery were answered.</summary>
    public bool IsComplete => _coreFailure is null && _groupsFailure is null;

    public static async Task<ServedApis> DiscoverAsync(ApiServer server, CancellationToken cancellation)
    {
        var served = new ServedApis(server);
        try
        {
            var core = await AskAsync(server, "/api", "APIVersions", cancellation).ConfigureAwait(false);
            served._groups[""] = [.. core.ItemsOf("versions").Select(version => version.TextOf())];
        }
        catch (ApiFailure found)
        {
            served._coreFailure = found;
        }

        try
        {
            var groups = await AskAsync(server, "/apis", "APIGroupList", cancellation).ConfigureAwait(false);
            foreach (var group in groups.ItemsOf("groups"))
                served._groups[group.TextOf("name")] = PreferredFirst(group);
        }
        catch (ApiFailure found)
        {
            served._groupsFailure = found;
        }

        return served;
    }

    /// <summary>Finds the first accepted version in which a source can be listed.</summary>
    /// <param name="source">An API resource.</param>
    /// <param name="accepted">Versions, best first; empty accepts any.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<Resolution> ResolveAsync(SourceName source, IReadOnlyList<string> accepted, CancellationToken cancellation)
    {
        if (!_groups.TryGetValue(source.Group, out var versions))
        {
            return (source.Group.Length == 0 ? _coreFailure : _groupsFailure) is { } failure
                ? Resolution.Without(failure.Coverage, $"discovery: {failure.Message}")
                : Resolution.Without(CoverageStatus.NotServed, $"the server has no group '{source.Group}'");
        }

        ServedResource? other = null;
        var wanted = accepted.Count == 0 ? versions : [.. accepted.Select(version => GroupVersion(source.Group, version)).Where(versions.Contains), .. versions];
        foreach (var groupVersion in wanted.Distinct(StringComparer.Ordinal))
        {
            try
            {
                var resources = await ResourcesOfAsync(groupVersion, cancellation).ConfigureAwait(false);
                if (!resources.TryGetValue(source.Resource, out var found))
                    continue;
                if (!found.IsListed)
                    return Resolution.Without(CoverageStatus.NotCollected, $"the server does not list {found.GroupVersion} {found.Plural}");
                if (accepted.Count == 0 || accepted.Contains(found.Version))
                    return Resolution.To(found);
                other = found;
            }
            catch (ApiFailure failure)
            {
                return Resolution.Without(failure.Coverage, $"discovery of {groupVersion}: {failure.Message}");
            }
        }

        // Objects that exist in another version are no empty list.
        return other is null
            ? Resolution.Without(CoverageStatus.NotServed, $"the server has no '{source}'")
            : Resolution.Without(CoverageStatus.NotCollected, $"the server has it as {other.GroupVersion} alone, and the checks read {string.Join(", ", accepted)}");
    }

    private Task<IReadOnlyDictionary<string, ServedResource>> ResourcesOfAsync(string groupVersion, CancellationToken cancellation) =>
        _resources.GetOrAdd(groupVersion, name => new(() => ReadResourcesAsync(name, cancellation))).Value;

    private async Task<IReadOnlyDictionary<string, ServedResource>> ReadResourcesAsync(string groupVersion, CancellationToken cancellation)
    {
        var list = await AskAsync(_server, ServedResource.PathOf(groupVersion), "APIResourceList", cancellation).ConfigureAwait(false);
        return list.ItemsOf("resources")
            .Select(resource => new ServedResource(
                groupVersion, resource.TextOf("name"), resource.TextOf("kind"), resource.ItemsOf("verbs").Any(verb => verb.TextOf() == "list")))
            .DistinctBy(resource => resource.Plural)
            .ToDictionary(resource => resource.Plural, StringComparer.Ordinal);
    }

    /// <summary>Asks for one kind of discovery; another document says nothing of what is not served.</summary>
    private static async Task<JsonElement> AskAsync(ApiServer server, string path, string kind, CancellationToken cancellation)
    {
        var answer = await server.GetDocumentAsync(path, cancellation).ConfigureAwait(false);
        return answer.TextOf("kind") == kind ? answer : throw ApiFailure.NoAnswer($"the server's {path} is no {kind}");
    }

    private static string GroupVersion(string group, string version) => group.Length == 0 ? version : $"{group}/{version}";

    private static List<string> PreferredFirst(JsonElement group)
    {
        var preferred = group.TryGetProperty("preferredVersion", out var one) ? one.TextOf("groupVersion") : "";
        return [.. group.ItemsOf("versions").Select(version => version.TextOf("groupVersion")).OrderBy(version => version == preferred ? 0 : 1)];
    }
}
