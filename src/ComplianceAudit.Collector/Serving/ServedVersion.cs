namespace ComplianceAudit.Collector.Serving;

/// <summary>One version of a group, as discovery states it.</summary>
/// <param name="GroupVersion"><c>v1</c> or <c>apps/v1</c>.</param>
/// <param name="Resources">Its kinds by plural name.</param>
/// <param name="IsStale">Whether the server behind it does not answer: kinds may be missing, and those that are stated may be gone.</param>
internal sealed record ServedVersion(string GroupVersion, IReadOnlyDictionary<string, ServedResource> Resources, bool IsStale)
{
    /// <summary>Makes one of kinds as discovery lists them, of which the first of a name counts.</summary>
    public static ServedVersion Of(string groupVersion, IEnumerable<ServedResource> resources, bool isStale) => new(
        groupVersion, resources.DistinctBy(resource => resource.Plural).ToDictionary(resource => resource.Plural, StringComparer.Ordinal), isStale);
}
