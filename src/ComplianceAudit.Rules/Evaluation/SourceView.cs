using System.Collections.Concurrent;
using ComplianceAudit.Cel;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>One source as expressions see it: its resources, looked up by index, and what is lacking. Thread-safe.</summary>
internal sealed class SourceView
{
    /// <summary>Bytes of a list per element.</summary>
    private const int ElementSize = 32;

    private readonly SourceIndex _index;
    private readonly SourceGaps _gaps;
    private readonly Lazy<CelValue> _values;
    private readonly ConcurrentDictionary<string, CelValue> _byNamespace = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CelValue> _byNode = new(StringComparer.Ordinal);

    private readonly Lazy<List<int>> _redacted;

    public SourceView(Snapshot snapshot, SourceName source)
    {
        Resources = [.. snapshot.List(source).Select(document => new ResourceReader(source, document))];
        _index = snapshot.IndexOf(source);
        _gaps = new SourceGaps(snapshot, source);
        _values = new Lazy<CelValue>(() => CelValue.OfList([.. Resources.Select(resource => resource.Value)], _gaps.Anywhere));
        _redacted = new Lazy<List<int>>(() => [.. Enumerable.Range(0, Resources.Count).Where(ordinal => HasRedactedLabel(Resources[ordinal].Document))]);
    }

    public IReadOnlyList<ResourceReader> Resources { get; }

    public IReadOnlyList<SourceCoverage> Coverage => _gaps.Coverage;

    /// <summary>What the whole list lacks, or null.</summary>
    public CelUnknown? Missing => _gaps.Anywhere;

    /// <summary>What one namespace lacks, or null.</summary>
    public CelUnknown? MissingIn(string space) => _gaps.InNamespace(space);

    /// <summary>The list, partial when the source is incomplete.</summary>
    public CelValue Values => _values.Value;

    /// <summary>The part of the list in one namespace.</summary>
    public CelValue InNamespace(string space) => _byNamespace.GetOrAdd(space, name => ListOf(_index.InNamespace(name), _gaps.InNamespace(name)));

    /// <summary>The part of the list that runs on a node or is about it.</summary>
    public CelValue OnNode(string node) => _byNode.GetOrAdd(node, name => ListOf(_index.OnNode(name), _gaps.OnNode(name)));

    /// <summary>The part of the list whose controller has a uid.</summary>
    public CelValue OwnedBy(string uid, CelFrame frame)
    {
        var found = _index.OwnedBy(uid);
        return frame.SpendSize(found.Count * ElementSize) ? ListOf(found, Missing) : default;
    }

    /// <summary>The part of the list that a selector selects, in one namespace or, where that is empty, in all; nothing without a selector.</summary>
    public CelValue Labelled(string space, LabelSelector? selector, CelFrame frame)
    {
        var missing = space.Length > 0 ? _gaps.InNamespace(space) : Missing;
        if (selector is null)
            return CelValue.OfList([], missing);
        var found = new List<CelValue>();
        foreach (var ordinal in Candidates(space, selector))
        {
            if (!frame.Spend(1) || !frame.SpendSize(ElementSize))
                return default;
            var resource = Resources[ordinal];
            if (space.Length > 0 && resource.Namespace != space)
                continue;
            var isSelected = selector.Selects(resource.Document);
            if (isSelected is null)
                missing = CelUnknown.Of(EvaluationErrors.LabelsRedacted(resource.Label)) is var unknown && missing is not null ? missing.Union(unknown) : unknown;
            else if (isSelected.Value)
                found.Add(resource.Value);
        }
        return CelValue.OfList(found, missing);
    }

    /// <summary>One resource: an optional without a value when it does not exist, unknown when it may.</summary>
    public CelValue Get(string space, string name) =>
        Find(space, name) is { } resource ? CelValue.OfOptional(resource.Value)
        : _gaps.InNamespace(space) is { } missing ? CelValue.OfUnknown(missing)
        : CelValue.None;

    /// <summary>The one cluster-wide resource of a name: null when no name is given, unknown when it may exist.</summary>
    public CelValue Joined(string name)
    {
        if (name.Length == 0)
            return CelValue.Null;
        var found = Get("", name);
        return found.Kind == CelKind.Optional ? found.AsOptional ?? CelValue.Null : found;
    }

    public ResourceReader? Find(string space, string name) => _index.Named(space, name) is >= 0 and var ordinal ? Resources[ordinal] : null;

    private CelValue ListOf(IReadOnlyList<int> ordinals, CelUnknown? missing) =>
        CelValue.OfList([.. ordinals.Select(ordinal => Resources[ordinal].Value)], missing);

    /// <summary>Ordinals, ascending, among which are all that a selector may select: the fewest that an index gives, and those whose labels are not all known.</summary>
    private IEnumerable<int> Candidates(string space, LabelSelector selector)
    {
        IReadOnlyList<int>? fewest = space.Length > 0 ? _index.InNamespace(space) : null;
        foreach (var (key, value) in selector.Equal)
        {
            var labelled = _index.Labelled(key, value);
            if (fewest is null || labelled.Count < fewest.Count)
                fewest = labelled;
        }
        return fewest is null ? Enumerable.Range(0, Resources.Count)
            : _redacted.Value.Count == 0 ? fewest
            : fewest.Union(_redacted.Value).Order();
    }

    private static bool HasRedactedLabel(ResourceDocument document)
    {
        var labels = document.Find("metadata", "labels");
        if (labels < 0 || document.KindOf(labels) != NodeKind.Map)
            return labels >= 0 && document.KindOf(labels) == NodeKind.Redacted;
        for (var i = 0; i < document.CountOf(labels); i++)
        {
            if (document.KindOf(document.ChildAt(labels, i)) == NodeKind.Redacted)
                return true;
        }
        return false;
    }
}
