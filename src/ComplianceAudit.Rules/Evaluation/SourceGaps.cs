using System.Collections.Concurrent;
using ComplianceAudit.Cel;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>What a snapshot lacks of one source, as a whole, in a namespace and on a node. Thread-safe.</summary>
/// <remarks>Manifests are all there is to judge, yet never all that a cluster holds: whoever looks up or lists something in them finds it, or does not know.</remarks>
internal sealed class SourceGaps
{
    private readonly SourceName _source;
    private readonly CelUnknown? _elsewhere;
    private readonly ConcurrentDictionary<string, CelUnknown?> _byNamespace = new(StringComparer.Ordinal);

    public SourceGaps(Snapshot snapshot, SourceName source)
    {
        _source = source;
        Coverage = snapshot.CoverageOf(source);
        _elsewhere = snapshot.Manifest.Kind == SnapshotKinds.Manifests ? CelUnknown.Of(EvaluationErrors.NotACluster(source)) : null;
        Anywhere = UnknownOf(Coverage);
    }

    public IReadOnlyList<SourceCoverage> Coverage { get; }

    /// <summary>What is lacking of the whole source, or null.</summary>
    public CelUnknown? Anywhere { get; }

    /// <summary>What is lacking of a namespace: an entry of its own decides, else the entry for all.</summary>
    public CelUnknown? InNamespace(string space) =>
        _byNamespace.GetOrAdd(space, name => Find(row => name.Length > 0 && row.Namespace == name, row => row.Namespace.Length == 0, unstated => unstated with { Namespace = name }));

    /// <summary>What is lacking of a node: an entry of its own decides, else those that are for no node; what a namespace lacks may run there.</summary>
    public CelUnknown? OnNode(string node) =>
        Find(row => node.Length > 0 && row.Node == node, row => row.Node.Length == 0, unstated => unstated with { Node = node });

    private CelUnknown? Find(Func<SourceCoverage, bool> isOwn, Func<SourceCoverage, bool> isCommon, Func<SourceCoverage, SourceCoverage> place)
    {
        var own = Coverage.Where(isOwn).ToList();
        if (own.Count == 0)
            own = [.. Coverage.Where(isCommon)];
        return UnknownOf(own.Count > 0 ? own : [place(SourceCoverage.Without(_source, CoverageStatus.NotCollected, ""))]);
    }

    private CelUnknown? UnknownOf(IEnumerable<SourceCoverage> rows) => rows.Where(CoverageText.IsIncomplete)
        .Select(row => CelUnknown.Of(CoverageText.Describe(row)))
        .Aggregate((CelUnknown?)null, (all, one) => all?.Union(one) ?? one) ?? _elsewhere;
}
