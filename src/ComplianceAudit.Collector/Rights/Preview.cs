using ComplianceAudit.Collector.Extras;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Gathering;
using ComplianceAudit.Collector.Nodes.Gathering.Pods;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Rights;

/// <summary>Asks of each planned source whether it is served and may be read, and for nothing else.</summary>
internal sealed class Preview(ApiServer server, ClusterConnection connection, CollectionPlan plan, NodeGathering? nodes)
{
    /// <summary>Reviews asked at once.</summary>
    private const int AtOnce = 4;

    public async Task<CollectionPreview> AskAsync(CancellationToken cancellation)
    {
        var version = await ServerVersion.AskAsync(server, connection, cancellation).ConfigureAwait(false);
        var apis = await ServedApis.DiscoverAsync(server, cancellation).ConfigureAwait(false);
        var planned = PlannedSource.AllOf(plan);
        var asked = new SourcePreview[planned.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, planned.Count), parallel, async (index, stop) =>
            asked[index] = await AskAsync(planned[index], apis, version, stop).ConfigureAwait(false)).ConfigureAwait(false);

        var told = nodes is null ? null : await AskNodesAsync(cancellation).ConfigureAwait(false);
        var sources = asked.Select(source => source.Source.IsFact && source.Access == SourceAccess.Allowed ? OfFact(source, asked) : source)
            .Select(source => told is not null && source.Access == SourceAccess.NotCollected && source.Source.IsFact ? source with { Access = told.Access, Reason = told.Reason } : source)
            .ToList();
        if (told is not null)
            sources.Add(told);
        var lacking = sources.Where(source => source.Access is not (SourceAccess.Allowed or SourceAccess.NotServed));
        return new CollectionPreview(version, sources, [.. lacking.SelectMany(source => source.Checks).Distinct().Order(StringComparer.Ordinal)]);
    }

    private async Task<SourcePreview> AskAsync(PlannedSource planned, ServedApis apis, string version, CancellationToken cancellation)
    {
        var preview = new SourcePreview(planned.Source, "", SourceAccess.Allowed, "", [], planned.Checks, planned.For);
        if (Extra.Reading(planned.Source) is { } extra)
            return await AskAsync(preview, extra, version, cancellation).ConfigureAwait(false);
        if (planned.Source.IsFact)
            return SourceNeeds.Of(planned.Source, []).Count > 0 ? preview : preview with { Access = SourceAccess.NotCollected, Reason = NodeFacts.Cover(planned.Source).Reason };

        var found = await apis.ResolveAsync(planned.Source, planned.Versions, cancellation).ConfigureAwait(false);
        if (found.Resource is not { } resource)
            return preview with { Access = Without(found.Status), Reason = found.Reason };
        var right = Right.ToList(planned.Source);
        var (access, reason) = await AccessReview.AskAsync(server, right, cancellation).ConfigureAwait(false);
        return preview with { Version = resource.Version, Access = access, Reason = ReasonOf(access, reason), Rights = [$"{right}"] };
    }

    private async Task<SourcePreview> AskAsync(SourcePreview preview, Extra extra, string version, CancellationToken cancellation)
    {
        if (!plan.Extras.HasFlag(extra.Flag))
            return preview with { Access = SourceAccess.NotCollected, Reason = extra.NotAsked.Reason };

        var rights = extra.AnyOf(version);
        var reasons = new List<string>();
        var access = SourceAccess.Allowed;
        foreach (var right in rights)
        {
            (access, var reason) = await AccessReview.AskAsync(server, right, cancellation).ConfigureAwait(false);
            if (access == SourceAccess.Allowed)
                return preview with { Rights = [$"{right}"] };
            reasons.Add(ReasonOf(access, reason));
        }

        return preview with { Access = access, Reason = $"{string.Join("; ", reasons.Distinct(StringComparer.Ordinal))}{extra.Despite}", Rights = [.. rights.Select(right => $"{right}")] };
    }

    /// <summary>Whether nodes may be had told: files need no right, pods all of theirs.</summary>
    private async Task<SourcePreview> AskNodesAsync(CancellationToken cancellation)
    {
        var rights = nodes!.Image is null ? [] : PodRights.All;
        var preview = new SourcePreview(GatheredCoverage.Gathering, "", SourceAccess.Allowed, "", [.. rights.Select(right => $"{right}")], [], []);
        foreach (var right in rights)
        {
            var (access, reason) = await AccessReview.AskAsync(server, right, cancellation).ConfigureAwait(false);
            if (access != SourceAccess.Allowed)
                return preview with { Access = access, Reason = reason };
        }

        return preview;
    }

    /// <summary>A fact may be read as far as the lists may that it is made from.</summary>
    private static SourcePreview OfFact(SourcePreview fact, IReadOnlyList<SourcePreview> all)
    {
        var lacking = all.Where(source => source.MadeFromIt.Contains(fact.Source) && source.Access != SourceAccess.Allowed).ToList();
        return lacking.Count == 0
            ? fact
            : fact with { Access = lacking[0].Access == SourceAccess.NotServed ? SourceAccess.NotCollected : lacking[0].Access, Reason = $"it is made from {string.Join(" and ", lacking.Select(source => source.Source))}" };
    }

    /// <summary>The same words for every right that is denied, so that readers are told once; the right stands beside them.</summary>
    private static string ReasonOf(SourceAccess access, string reason) =>
        access != SourceAccess.Denied ? reason : reason.Length > 0 ? $"the server says no: {reason}" : "the server says no";

    private static SourceAccess Without(CoverageStatus status) => status switch
    {
        CoverageStatus.NotServed => SourceAccess.NotServed,
        CoverageStatus.NotCollected => SourceAccess.NotCollected,
        _ => SourceAccess.Unknown,
    };
}
