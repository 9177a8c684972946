using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Listing;

/// <summary>Reads lists page by page into the snapshot. Thread-safe: each list has its own state.</summary>
internal sealed class ListReader(ApiServer server, SnapshotWriter writer, Redactor redactor, TimeProvider time)
{
    /// <summary>Objects asked for at once, as kubectl does.</summary>
    public const int PageSize = 500;

    private const int MostRestarts = 3;

    /// <summary>Reads one list. A list that expires under the reader begins anew; what finally fails is in the coverage.</summary>
    public async Task<SourceCoverage> ReadAsync(SourceName source, ServedResource resource, ListObserver? observer, CancellationToken cancellation)
    {
        var coverage = SourceCoverage.Without(source, CoverageStatus.Complete, "") with { Version = resource.Version, Started = time.GetUtcNow() };
        ListedObject Take(ReadOnlySpan<byte> json) => new(Redact(source, resource, json), observer?.Look(json));

        for (var next = ""; ;)
        {
            try
            {
                var page = await server.GetAsync(Query(resource, next), (body, stop) => ListPageReader.ReadAsync(body, Take, stop), cancellation).ConfigureAwait(false);
                Keep(source, resource, page, observer);
                next = page.Continue;
                coverage = coverage with { Count = coverage.Count + page.Objects.Count, Pages = coverage.Pages + 1, ResourceVersion = page.ResourceVersion };
                if (next.Length == 0)
                    return coverage with { Ended = time.GetUtcNow() };
            }
            catch (ApiFailure failure) when (failure.IsExpired && next.Length > 0 && coverage.Restarts < MostRestarts)
            {
                writer.Drop(source, resource.Version);
                observer?.Reset();
                next = "";
                coverage = coverage with { Count = 0, Pages = 0, Restarts = coverage.Restarts + 1 };
            }
            catch (ApiFailure failure)
            {
                return Lacking(coverage, failure) with { Ended = time.GetUtcNow() };
            }
        }
    }

    private static SourceCoverage Lacking(SourceCoverage coverage, ApiFailure failure) => coverage.Pages == 0
        ? coverage with { Status = failure.Coverage, Reason = failure.Message }
        : coverage with
        {
            Status = CoverageStatus.Partial,
            Reason = FormattableString.Invariant($"page {coverage.Pages + 1} and what follows it could not be read: {failure.Message}"),
        };

    private void Keep(SourceName source, ServedResource resource, ListPage page, ListObserver? observer)
    {
        foreach (var one in page.Objects)
        {
            writer.Add(source, resource.Version, one.Redacted);
            if (one.Seen is { } seen)
                observer?.Keep(seen);
        }
    }

    private byte[] Redact(SourceName source, ServedResource resource, ReadOnlySpan<byte> json)
    {
        try
        {
            return redactor.Redact(source, resource.GroupVersion, resource.Kind, json);
        }
        catch (SnapshotException beyondLimits)
        {
            throw ApiFailure.NoAnswer($"an object cannot be stored: {beyondLimits.Code}");
        }
    }

    private static string Query(ServedResource resource, string next) => next.Length == 0
        ? FormattableString.Invariant($"{resource.Path}?limit={PageSize}")
        : FormattableString.Invariant($"{resource.Path}?limit={PageSize}&continue={Uri.EscapeDataString(next)}");
}
