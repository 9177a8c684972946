using System.Collections.Concurrent;
using ComplianceAudit.Cel;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>A snapshot as expressions see it; each source is indexed when it is first looked at. Thread-safe.</summary>
internal sealed class SnapshotView(Snapshot snapshot)
{
    public static readonly SourceName Namespaces = new("namespaces");
    public static readonly SourceName Nodes = new("nodes");

    private readonly ConcurrentDictionary<SourceName, Lazy<SourceView>> _sources = new();
    private readonly ConcurrentDictionary<string, Lazy<SubjectList>> _subjects = new(StringComparer.Ordinal);

    public Snapshot Snapshot { get; } = snapshot;

    public SnapshotNames Names { get; } = new(snapshot.Names);

    public SourceView this[SourceName source] =>
        _sources.GetOrAdd(source, name => new Lazy<SourceView>(() => new SourceView(Snapshot, name))).Value;

    /// <summary>What a check's findings are about; the same for every check with that subject.</summary>
    public SubjectList SubjectsOf(Check check) =>
        _subjects.GetOrAdd(check.Subject, _ => new Lazy<SubjectList>(() => new SubjectEnumerator(this).Of(check))).Value;

    /// <summary>The Namespace of a resource, as <see cref="SourceView.Joined"/> gives it.</summary>
    public CelValue NamespaceOf(ResourceReader resource) => this[Namespaces].Joined(resource.Namespace);

    /// <summary>The Node that a resource runs on or is about, as <see cref="SourceView.Joined"/> gives it.</summary>
    public CelValue NodeOf(ResourceReader resource) => this[Nodes].Joined(resource.Node);
}
