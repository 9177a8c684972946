using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Listing;

/// <summary>Reads lists page by page into the snapshot. Thread-safe: each list has its own state.</summary>
internal sealed class ListReader(ApiServer server, SnapshotWriter writer, Redactor redactor, CollectionOptions options, TimeProvider time)
{
    /// <summary>Objects asked for at once, as kubectl does.</summary>
    public const int PageSize = 500;

    private const int MostRestarts = 3;

    /// <summary>Reads one list. A list that expires under the reader begins anew; what finally fails is in the coverage.</summary>
    public async Task<SourceCoverage> ReadAsync(SourceName source, ServedResource resource, ListObserver? observer, CancellationToken cancellation)
    {
        var coverage = SourceCoverage.Without(source, CoverageStatus.Complete, "") with { Version = resource.Version, Started = time.GetUtcNow() };
        var problems = new List<string>();
        var list = writer.Begin(source, resource.Version);
        TakeObject take = json => Take(source, resource, observer, json);

        for (var next = ""; ;)
        {
            try
            {
                var page = await server.GetAsync(Query(resource, next), (body, stop) => ListPageReader.ReadAsync(body, take, stop), cancellation).ConfigureAwait(false);
                var kept = page.Objects.Where(one => one.Problem.Length == 0).ToList();
                problems.AddRange(page.Objects.Select(one => one.Problem).Where(problem => problem.Length > 0));
                Keep(list, kept, observer);
                next = page.Continue;
                coverage = coverage with { Count = coverage.Count + kept.Count, Pages = coverage.Pages + 1, ResourceVersion = page.ResourceVersion };
                if (next.Length == 0)
                    return Whole(coverage, problems) with { Ended = time.GetUtcNow() };
            }
            catch (ApiFailure failure) when (failure.IsExpired && next.Length > 0 && coverage.Restarts < MostRestarts)
            {
                list.Restart();
                observer?.Reset();
                problems.Clear();
                next = "";
                coverage = coverage with { Count = 0, Pages = 0, Restarts = coverage.Restarts + 1 };
            }
            catch (ApiFailure failure)
            {
                return Lacking(coverage, failure) with { Ended = time.GetUtcNow() };
            }
        }
    }

    /// <summary>One object beyond limits, which anyone may create, must not cost the evidence of all others.</summary>
    private static SourceCoverage Whole(SourceCoverage coverage, List<string> problems) => problems.Count == 0
        ? coverage
        : coverage with
        {
            Status = CoverageStatus.Partial,
            Reason = FormattableString.Invariant($"objects that cannot be stored: {problems.Count} ({string.Join(", ", problems.Distinct().Order(StringComparer.Ordinal))})"),
        };

    private static SourceCoverage Lacking(SourceCoverage coverage, ApiFailure failure) => coverage.Pages == 0
        ? coverage with { Status = failure.Coverage, Reason = failure.Message }
        : coverage with
        {
            Status = CoverageStatus.Partial,
            Reason = FormattableString.Invariant($"page {coverage.Pages + 1} and what follows it could not be read: {failure.Message}"),
        };

    private static void Keep(ListWriter list, IEnumerable<ListedObject> objects, ListObserver? observer)
    {
        foreach (var one in objects)
        {
            list.Add(one.Redacted);
            if (one.Seen is { } seen)
                observer?.Keep(seen);
        }

        list.EndPage();
    }

    private ListedObject Take(SourceName source, ServedResource resource, ListObserver? observer, ReadOnlySpan<byte> json)
    {
        try
        {
            return new ListedObject(redactor.Redact(source, resource.GroupVersion, resource.Kind, json), observer?.Look(json));
        }
        catch (SnapshotException beyondLimits)
        {
            return new ListedObject([], null, beyondLimits.Code);
        }
    }

    private string Query(ServedResource resource, string next) => next.Length == 0
        ? FormattableString.Invariant($"{resource.Path}?limit={PageSize}{(options.FromCache ? "&resourceVersion=0" : "")}")
        : FormattableString.Invariant($"{resource.Path}?limit={PageSize}&continue={Uri.EscapeDataString(next)}");
}
