namespace ComplianceAudit.Collector.Serving;

/// <summary>A kind in one version.</summary>
/// <param name="GroupVersion"><c>v1</c> or <c>apps/v1</c>.</param>
/// <param name="Plural">Plural name, as in the path.</param>
/// <param name="Kind">Kind, which list items lack.</param>
/// <param name="IsListed">Whether its objects can be listed.</param>
internal sealed record ServedResource(string GroupVersion, string Plural, string Kind, bool IsListed)
{
    /// <summary>Version without the group.</summary>
    public string Version => GroupVersion[(GroupVersion.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Path of the list over all namespaces.</summary>
    public string Path => $"{PathOf(GroupVersion)}/{Plural}";

    /// <summary>Whether a list of these objects may say that it is of this kind. Custom kinds name their list as they like.</summary>
    public bool IsListKind(string kind) =>
        kind == $"{Kind}List" || (kind.EndsWith("List", StringComparison.Ordinal) && !BuiltInGroups.Contains(GroupVersion));

    /// <summary>Path of a group and version.</summary>
    public static string PathOf(string groupVersion) => groupVersion.Contains('/', StringComparison.Ordinal) ? $"/apis/{groupVersion}" : $"/api/{groupVersion}";
}
