using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Serving;

/// <summary>What the server serves: groups with their versions, read once; their resources, which an older server states one version at a time, when asked for. Thread-safe.</summary>
internal sealed class ServedApis
{
    private readonly ApiServer _server;
    private readonly Dictionary<string, IReadOnlyList<string>> _groups = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<ServedVersion>>> _versions = new(StringComparer.Ordinal);
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
        served._coreFailure = await served.ReadAsync("/api", "APIVersions", served.TakeCore, cancellation).ConfigureAwait(false);
        served._groupsFailure = await served.ReadAsync("/apis", "APIGroupList", served.TakeGroups, cancellation).ConfigureAwait(false);
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
        Resolution? unread = null;
        var wanted = accepted.Count == 0 ? versions : [.. accepted.Select(version => Join(source.Group, version)).Where(versions.Contains), .. versions];
        foreach (var groupVersion in wanted.Distinct(StringComparer.Ordinal))
        {
            try
            {
                var version = await VersionAsync(groupVersion, cancellation).ConfigureAwait(false);
                if (!version.Resources.TryGetValue(source.Resource, out var found))
                {
                    if (version.IsStale)
                        unread ??= Resolution.Without(CoverageStatus.Unreachable, $"discovery of {groupVersion} is stale: the server behind it does not answer");
                    continue;
                }

                if (!found.IsListed)
                    return Resolution.Without(CoverageStatus.NotCollected, $"the server does not list {found.GroupVersion} {found.Plural}");
                if (accepted.Count == 0 || accepted.Contains(found.Version))
                    return Resolution.To(found);
                other = found;
            }
            catch (ApiFailure failure)
            {
                unread ??= Resolution.Without(failure.Coverage, $"discovery of {groupVersion}: {failure.Message}");
            }
        }

        // A version that could not be read may be the one that is wanted, and objects that exist in another version are no empty list.
        return unread ?? (other is null
            ? Resolution.Without(CoverageStatus.NotServed, $"the server has no '{source}'")
            : Resolution.Without(CoverageStatus.NotCollected, $"the server has it as {other.GroupVersion} alone, and the checks read {string.Join(", ", accepted)}"));
    }

    /// <summary>Finds every kind that can be listed in a group that is not Kubernetes' own.</summary>
    public async Task<CustomKinds> CustomKindsAsync(CancellationToken cancellation)
    {
        var (names, unread) = (new SortedSet<string>(StringComparer.Ordinal), new List<string>());
        foreach (var groupVersion in GroupVersions.Where(groupVersion => !BuiltInGroups.Contains(groupVersion)))
        {
            try
            {
                var version = await VersionAsync(groupVersion, cancellation).ConfigureAwait(false);
                names.UnionWith(version.Resources.Values.Where(resource => resource.IsListed).Select(resource => $"{resource.Plural}.{resource.Group}"));
                if (version.IsStale)
                    unread.Add(groupVersion);
            }
            catch (ApiFailure)
            {
                unread.Add(groupVersion);
            }
        }

        return new CustomKinds([.. names], unread);
    }

    /// <summary>Name of a version of a group, such as <c>apps/v1</c>; the core group's versions stand alone.</summary>
    public static string Join(string group, string version) => group.Length == 0 ? version : $"{group}/{version}";

    /// <summary>Reads one kind of discovery in the form that the server has; another document says nothing of what is not served.</summary>
    private async Task<ApiFailure?> ReadAsync(string path, string plainKind, Action<JsonElement> take, CancellationToken cancellation)
    {
        try
        {
            var answer = await AskForBothFormsAsync(path, cancellation).ConfigureAwait(false);
            if (answer.TextOf("kind") == AggregatedDiscovery.Kind)
                TakeAggregated(answer);
            else
                take(OfKind(answer, path, plainKind));
            // No server serves nothing: nothing would be missed if that was believed.
            return _groups.Keys.Any(group => group.Length == 0 == (path == "/api")) ? null : ApiFailure.NoAnswer($"the server's {path} names nothing");
        }
        catch (ApiFailure found)
        {
            return found;
        }
    }

    private async Task<JsonElement> AskForBothFormsAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await _server.GetDocumentAsync(path, AggregatedDiscovery.Accepted, cancellation).ConfigureAwait(false);
        }
        catch (ApiFailure found) when (found.Status is HttpStatusCode.NotAcceptable)
        {
            // A gateway that knows no parameters of a type.
            return await _server.GetDocumentAsync(path, cancellation).ConfigureAwait(false);
        }
    }

    private void TakeAggregated(JsonElement answer)
    {
        foreach (var (group, versions) in AggregatedDiscovery.Read(answer))
        {
            Take(group, [.. versions.Select(version => version.GroupVersion)]);
            foreach (var version in versions)
                _versions[version.GroupVersion] = new(Task.FromResult(version));
        }
    }

    private void TakeCore(JsonElement answer) => Take("", [.. answer.ItemsOf("versions").Select(version => version.TextOf())]);

    private void TakeGroups(JsonElement answer)
    {
        foreach (var group in answer.ItemsOf("groups"))
            Take(group.TextOf("name"), PreferredFirst(group));
    }

    private void Take(string group, List<string> versions)
    {
        if (versions.Count > 0)
            _groups[group] = versions;
    }

    private Task<ServedVersion> VersionAsync(string groupVersion, CancellationToken cancellation) =>
        _versions.GetOrAdd(groupVersion, name => new(() => ReadVersionAsync(name, cancellation))).Value;

    private async Task<ServedVersion> ReadVersionAsync(string groupVersion, CancellationToken cancellation)
    {
        var path = ServedResource.PathOf(groupVersion);
        var list = OfKind(await _server.GetDocumentAsync(path, cancellation).ConfigureAwait(false), path, "APIResourceList");
        return ServedVersion.Of(groupVersion, list.ItemsOf("resources").Select(resource => ServedResource.Of(groupVersion, resource.TextOf("name"), resource.TextOf("kind"), resource)), isStale: false);
    }

    private static JsonElement OfKind(JsonElement answer, string path, string kind) =>
        answer.TextOf("kind") == kind ? answer : throw ApiFailure.NoAnswer($"the server's {path} is no {kind}");

    private static List<string> PreferredFirst(JsonElement group)
    {
        var preferred = group.TextOf("preferredVersion", "groupVersion");
        return [.. group.ItemsOf("versions").Select(version => version.TextOf("groupVersion")).OrderBy(version => version == preferred ? 0 : 1)];
    }
}
