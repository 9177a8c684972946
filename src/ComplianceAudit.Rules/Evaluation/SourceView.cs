using System.Collections.Frozen;
using ComplianceAudit.Cel;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>One source as expressions see it: its resources, indexed, and what is lacking. Immutable and thread-safe.</summary>
/// <remarks>Manifests are all there is to judge, yet never all that a cluster holds: whoever looks up or lists something in them finds it, or does not know.</remarks>
internal sealed class SourceView
{
    private readonly FrozenDictionary<string, IReadOnlyList<ResourceReader>> _byNamespace;
    private readonly FrozenDictionary<(string Namespace, string Name), ResourceReader> _byName;
    private readonly CelUnknown? _elsewhere;

    public SourceView(Snapshot snapshot, SourceName source)
    {
        Source = source;
        Resources = [.. snapshot.List(source).Select(document => new ResourceReader(source, document))];
        Coverage = snapshot.CoverageOf(source);
        _byNamespace = Resources.GroupBy(resource => resource.Namespace)
            .ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<ResourceReader>)[.. group], StringComparer.Ordinal);
        _byName = Resources.GroupBy(resource => (resource.Namespace, resource.Name)).ToFrozenDictionary(group => group.Key, group => group.First());
        _elsewhere = snapshot.Manifest.Kind == SnapshotKinds.Manifests ? CelUnknown.Of(EvaluationErrors.NotACluster(source)) : null;
        Missing = UnknownOf(Coverage.Where(CoverageText.IsIncomplete)) ?? _elsewhere;
        Values = ListOf(Resources, Missing);
    }

    public SourceName Source { get; }

    public IReadOnlyList<ResourceReader> Resources { get; }

    public IReadOnlyList<SourceCoverage> Coverage { get; }

    /// <summary>What the whole list lacks, or null.</summary>
    public CelUnknown? Missing { get; }

    /// <summary>The list, partial when the source is incomplete.</summary>
    public CelValue Values { get; }

    /// <summary>The part of the list in one namespace.</summary>
    public CelValue InNamespace(string space) => ListOf(_byNamespace.GetValueOrDefault(space, []), MissingIn(space));

    /// <summary>One resource: an optional without a value when it does not exist, unknown when it may.</summary>
    public CelValue Get(string space, string name) =>
        Find(space, name) is { } resource ? CelValue.OfOptional(resource.Value)
        : MissingIn(space) is { } missing ? CelValue.OfUnknown(missing)
        : CelValue.None;

    /// <summary>The one cluster-wide resource of a name: null when no name is given, unknown when it may exist.</summary>
    public CelValue Joined(string name)
    {
        if (name.Length == 0)
            return CelValue.Null;
        var found = Get("", name);
        return found.Kind == CelKind.Optional ? found.AsOptional ?? CelValue.Null : found;
    }

    public ResourceReader? Find(string space, string name) => _byName.GetValueOrDefault((space, name));

    /// <summary>What is lacking of a namespace: an entry of its own decides, else the entry for all.</summary>
    public CelUnknown? MissingIn(string space)
    {
        var own = Coverage.Where(coverage => space.Length > 0 && coverage.Namespace == space).ToList();
        if (own.Count > 0)
            return UnknownOf(own.Where(CoverageText.IsIncomplete)) ?? _elsewhere;
        var whole = Coverage.Where(coverage => coverage.Namespace.Length == 0).ToList();
        return whole.Count > 0
            ? UnknownOf(whole.Where(CoverageText.IsIncomplete)) ?? _elsewhere
            : CelUnknown.Of(CoverageText.Describe(SourceCoverage.Without(Source, CoverageStatus.NotCollected, "") with { Namespace = space }));
    }

    private static CelUnknown? UnknownOf(IEnumerable<SourceCoverage> lacking) =>
        lacking.Select(coverage => CelUnknown.Of(CoverageText.Describe(coverage))).Aggregate((CelUnknown?)null, (all, one) => all?.Union(one) ?? one);

    private static CelValue ListOf(IReadOnlyList<ResourceReader> resources, CelUnknown? missing) =>
        CelValue.OfList([.. resources.Select(resource => resource.Value)], missing);
}
