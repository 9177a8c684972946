using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Gathering;

/// <summary>Sources of a plan that nodes tell of, and which of them a fact belongs to.</summary>
internal sealed class PlannedFacts
{
    private readonly HashSet<SourceName> _exact;
    private readonly List<SourceName> _patterns;

    public PlannedFacts(IEnumerable<SourceName> sources)
    {
        Sources = [.. sources];
        _exact = [.. Sources];
        _patterns = [.. Sources.Where(source => PathPattern.IsPattern(source.Component))];
    }

    public IReadOnlyList<SourceName> Sources { get; }

    /// <summary>Those of all sources that nodes tell of.</summary>
    public static PlannedFacts Of(IEnumerable<SourceName> all) => new(all.Where(source => source.IsFact && source.Resource != ClusterFact.Kind));

    /// <summary>The planned sources that hold a fact; none for a fact that nobody asked for.</summary>
    public IEnumerable<SourceName> Holding(SourceName fact)
    {
        var whole = new SourceName(fact.Resource);
        if (_exact.Contains(fact))
            yield return fact;
        if (whole != fact && _exact.Contains(whole))
            yield return whole;
        foreach (var pattern in _patterns)
        {
            if (pattern != fact && pattern.Resource == fact.Resource && PathPattern.Matches(pattern.Component, fact.Component))
                yield return pattern;
        }
    }
}
