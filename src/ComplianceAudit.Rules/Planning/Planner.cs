using System.Collections.Immutable;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Planning;

/// <summary>Works out what must be collected to evaluate packs.</summary>
internal static class Planner
{
    private static readonly SourceName Cluster = new("Cluster");
    private static readonly IReadOnlyList<SourceName> OfCluster = [new("namespaces"), new("nodes")];
    private static readonly IReadOnlyList<SourceName> OfComponent = [new("nodes"), new("pods")];

    /// <summary>The sources of every check, and what the facts among them are made from. The cluster itself is always described.</summary>
    public static CollectionPlan Plan(IEnumerable<RulePack> packs)
    {
        var checks = packs.SelectMany(pack => pack.Controls).SelectMany(control => control.Checks).Select(used => used.Check).Distinct().ToList();
        var reads = checks.SelectMany(check => check.SubjectSources.Concat(check.Reads)).Append(new SourceRead(Cluster, [])).ToList();
        var needed = reads.SelectMany(read => NeededBy(read.Source)).Select(source => new SourceRead(source, []));
        var sources = reads.Concat(needed)
            .GroupBy(read => read.Source)
            .OrderBy(group => group.Key.ToString(), StringComparer.Ordinal)
            .ToImmutableDictionary(group => group.Key, group => Versions([.. group]));
        return new CollectionPlan(
            sources,
            checks.SelectMany(check => check.AnnotationKeys).ToImmutableHashSet(StringComparer.Ordinal),
            checks.SelectMany(check => check.ConfigMapKeys).ToImmutableHashSet(StringComparer.Ordinal));
    }

    private static IReadOnlyList<SourceName> NeededBy(SourceName source) => source.Resource switch
    {
        "Cluster" => OfCluster,
        "Component" => OfComponent,
        _ => [],
    };

    /// <summary>Versions that every check accepts, in the order of the first that states any; none means any.</summary>
    private static IReadOnlyList<string> Versions(IReadOnlyList<SourceRead> reads)
    {
        var stated = reads.Where(read => read.Versions.Count > 0).Select(read => read.Versions).ToList();
        return stated.Count == 0 ? [] : [.. stated[0].Where(version => stated.All(versions => versions.Contains(version)))];
    }
}
