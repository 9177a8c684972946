using System.Collections.Concurrent;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Rules.Evaluation;

/// <summary>A snapshot as expressions see it; each source is indexed when it is first looked at. Thread-safe.</summary>
internal sealed class SnapshotView(Snapshot snapshot)
{
    private readonly ConcurrentDictionary<SourceName, Lazy<SourceView>> _sources = new();

    public Snapshot Snapshot { get; } = snapshot;

    public SnapshotNames Names { get; } = new(snapshot.Names);

    public SourceView this[SourceName source] =>
        _sources.GetOrAdd(source, name => new Lazy<SourceView>(() => new SourceView(Snapshot, name))).Value;
}
