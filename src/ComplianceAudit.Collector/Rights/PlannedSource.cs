using ComplianceAudit.Collector.Extras;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Rights;

/// <summary>One source that a collection reads, and what wants it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Versions">Versions that checks accept, best first; empty accepts any.</param>
/// <param name="Checks">Ids of the checks that read it or what is made from it, in ordinal order.</param>
/// <param name="For">What is made from it, in ordinal order.</param>
internal sealed record PlannedSource(SourceName Source, IReadOnlyList<string> Versions, IReadOnlyList<string> Checks, IReadOnlyList<SourceName> For)
{
    /// <summary>Every source of a plan: those that checks name, the extras, what facts are made from, and the cluster itself; ordered by name.</summary>
    public static IReadOnlyList<PlannedSource> AllOf(CollectionPlan plan)
    {
        var extras = Extra.Of(plan).ToList();
        var named = plan.Sources.Keys.Concat(extras.Select(extra => extra.Source)).Append(new SourceName(ClusterFact.Kind)).Distinct().ToList();
        var madeFrom = named.SelectMany(source => SourceNeeds.Of(source, extras), (made, source) => (made, source)).ToLookup(pair => pair.source, pair => pair.made);
        return
        [
            .. named.Concat(madeFrom.Select(group => group.Key)).Distinct().OrderBy(source => source.ToString(), StringComparer.Ordinal).Select(source => new PlannedSource(
                source,
                plan.Sources.GetValueOrDefault(source, []),
                [.. madeFrom[source].Append(source).SelectMany(one => plan.Checks.GetValueOrDefault(one, [])).Distinct().Order(StringComparer.Ordinal)],
                [.. madeFrom[source].OrderBy(one => one.ToString(), StringComparer.Ordinal)])),
        ];
    }
}
