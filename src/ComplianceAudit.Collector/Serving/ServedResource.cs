using System.Text.Json;

namespace ComplianceAudit.Collector.Serving;

/// <summary>A kind in one version.</summary>
/// <param name="GroupVersion"><c>v1</c> or <c>apps/v1</c>.</param>
/// <param name="Plural">Plural name, as in the path.</param>
/// <param name="Kind">Kind, which list items lack.</param>
/// <param name="IsListed">Whether its objects can be listed.</param>
internal sealed record ServedResource(string GroupVersion, string Plural, string Kind, bool IsListed)
{
    /// <summary>Group without the version; empty for the core group.</summary>
    public string Group => GroupVersion[..Math.Max(0, GroupVersion.IndexOf('/', StringComparison.Ordinal))];

    /// <summary>Version without the group.</summary>
    public string Version => GroupVersion[(GroupVersion.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Path of the list over all namespaces.</summary>
    public string Path => $"{PathOf(GroupVersion)}/{Plural}";

    /// <summary>Whether a list of these objects may say that it is of this kind. Custom kinds name their list as they like.</summary>
    public bool IsListKind(string kind) =>
        kind == $"{Kind}List" || (kind.EndsWith("List", StringComparison.Ordinal) && !BuiltInGroups.Contains(GroupVersion));

    /// <summary>Makes one of what discovery says of it; both forms state its verbs alike.</summary>
    public static ServedResource Of(string groupVersion, string plural, string kind, JsonElement stated) =>
        new(groupVersion, plural, kind, stated.ItemsOf("verbs").Any(verb => verb.TextOf() == "list"));

    /// <summary>Path of a group and version.</summary>
    public static string PathOf(string groupVersion) => groupVersion.Contains('/', StringComparison.Ordinal) ? $"/apis/{groupVersion}" : $"/api/{groupVersion}";
}
