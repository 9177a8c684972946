using System.Collections.Immutable;

namespace ComplianceAudit.Snapshots;

/// <summary>Which source a kind belongs to, for input that no API server's discovery describes.</summary>
/// <remarks>
/// Built-in kinds come from the data file <c>Manifests/Data/built-in-kinds.txt</c>, which also moves retired groups to the present one (extensions/v1beta1 Deployment is
/// <c>deployments.apps</c>). Any other kind keeps its group, and its plural is the English rule that CRD authors follow: lower case, then -es after s, x, z, ch and sh,
/// -ies for a y after a consonant, -s otherwise. Thread-safe.
/// </remarks>
public static class ResourceKinds
{
    private const string Core = "core";
    private const string Vowels = "aeiou";

    private static readonly string[] Hissing = ["s", "x", "z", "ch", "sh"];

    private static readonly Dictionary<(string Group, string Kind), SourceName> BuiltIn = DataFile.Lines("built-in-kinds.txt")
        .Select(line => line.Split(' '))
        .ToDictionary(row => (row[0] == Core ? "" : row[0], row[1]), row => SourceName.Parse(row[2]));

    private static readonly ImmutableArray<string> InSpec = ["spec", "template"];

    private static readonly HashSet<SourceName> BuiltInSources = [.. BuiltIn.Values];

    private static readonly Dictionary<SourceName, ImmutableArray<string>> PodTemplates = new()
    {
        [new("cronjobs", "batch")] = ["spec", "jobTemplate", "spec", "template"],
        [new("daemonsets", "apps")] = InSpec,
        [new("deployments", "apps")] = InSpec,
        [new("jobs", "batch")] = InSpec,
        [new("replicasets", "apps")] = InSpec,
        [new("replicationcontrollers")] = InSpec,
        [new("statefulsets", "apps")] = InSpec,
    };

    /// <summary>Group of the collector's facts.</summary>
    public static string FactGroup => "facts.complianceaudit.io";

    /// <summary>Sources whose resources are pods or hold a pod template, ordered by name.</summary>
    public static IReadOnlyList<SourceName> Workloads { get; } = [.. PodTemplates.Keys.Append(new SourceName("pods")).OrderBy(source => source.ToString(), StringComparer.Ordinal)];

    /// <summary>Where the pod template stands in the resources of a source; empty for pods themselves and for what holds none.</summary>
    public static ImmutableArray<string> PodTemplateOf(SourceName source) => PodTemplates.GetValueOrDefault(source, []);

    /// <summary>Source of a kind; facts (<c>facts.complianceaudit.io/v1</c>) are named by their kind.</summary>
    public static SourceName SourceOf(string apiVersion, string kind)
    {
        ArgumentNullException.ThrowIfNull(apiVersion);
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        var group = slash < 0 ? "" : apiVersion[..slash];
        if (group == FactGroup)
            return new SourceName(kind);

        return BuiltIn.TryGetValue((group, kind), out var source) ? source : new SourceName(PluralOf(kind.ToLowerInvariant()), group);
    }

    /// <summary>Whether a source is one of Kubernetes' own kinds, as the data file lists them.</summary>
    public static bool IsBuiltIn(SourceName source) => BuiltInSources.Contains(source);

    private static string PluralOf(string singular)
    {
        if (Array.Exists(Hissing, end => singular.EndsWith(end, StringComparison.Ordinal)))
            return singular + "es";

        return singular is [.., var before, 'y'] && !Vowels.Contains(before, StringComparison.Ordinal) ? singular[..^1] + "ies" : singular + "s";
    }
}
