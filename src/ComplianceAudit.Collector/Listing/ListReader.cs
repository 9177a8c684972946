using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Listing;

/// <summary>Reads lists page by page into the snapshot. Thread-safe: each list has its own state.</summary>
internal sealed class ListReader(ApiServer server, SnapshotWriter writer, Redactor redactor, CollectionOptions options, TimeProvider time)
{
    /// <summary>Reads one list; what finally fails is in the coverage.</summary>
    public async Task<SourceCoverage> ReadAsync(SourceName source, ServedResource resource, ListObserver? observer, CancellationToken cancellation)
    {
        var begun = SourceCoverage.Without(source, CoverageStatus.Complete, "") with { Version = resource.Version, Started = time.GetUtcNow(), FromCache = options.FromCache };
        var list = writer.Begin(source, resource.Version);
        var reading = new ListReading(server, new ListStore(list, redactor, source, resource, observer), resource, options, cancellation);
        var read = await reading.RunAsync(begun).ConfigureAwait(false) with { Ended = time.GetUtcNow() };
        list.End();
        return read;
    }
}
