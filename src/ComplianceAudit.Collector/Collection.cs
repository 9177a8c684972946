using System.Reflection;
using ComplianceAudit.Collector.Caller;
using ComplianceAudit.Collector.Extras;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Listing;
using ComplianceAudit.Collector.Nodes.Gathering;
using ComplianceAudit.Collector.Nodes.Gathering.Pods;
using ComplianceAudit.Collector.Rights;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector;

/// <summary>One collection on its way: what the server said of itself, and what was read so far.</summary>
internal sealed class Collection(ClusterConnection connection, CollectionPlan plan, CollectionOptions options, TimeProvider time, IProgress<CollectionProgress>? progress)
{
    /// <summary>Lists that are read at once; each holds one object and one shard in memory.</summary>
    private const int ListsAtOnce = 4;

    private readonly DateTimeOffset _started = time.GetUtcNow();
    private readonly ApiServer _server = new(connection, options, time);
    private readonly Observers _observers = new();
    private readonly Lock _lock = new();
    private readonly List<SourceCoverage> _coverage = [];
    private readonly List<string> _rights = [];
    private readonly List<string> _notes = [];
    private int _finished;

    public async Task<(CollectedSnapshot Collected, SealedSnapshot File)> RunAsync(string outputFolder, CancellationToken cancellation)
    {
        var version = await ServerVersion.AskAsync(_server, connection, cancellation).ConfigureAwait(false);
        var apis = await ServedApis.DiscoverAsync(_server, cancellation).ConfigureAwait(false);
        var principal = await Principal.AskAsync(_server, apis, connection, cancellation).ConfigureAwait(false);
        var sources = PlannedSource.AllOf(plan).Select(planned => planned.Source).ToList();

        var path = Path.Combine(outputFolder, SnapshotName.Of(options.FileName ?? connection.Cluster, _started));
        using var writer = SnapshotWriter.Create(path);
        var redactor = new Redactor(plan);
        var lists = new ListReader(_server, writer, redactor, options, time);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = ListsAtOnce, CancellationToken = cancellation };
        var extras = Extra.Of(plan).ToList();
        var plain = sources.Where(source => !extras.Exists(extra => extra.Source == source)).ToList();
        await Parallel.ForEachAsync(plain.Where(source => !source.IsFact), parallel, async (source, stop) =>
        {
            Report(source, sources.Count, null);
            var outcome = await ReadAsync(source, apis, lists, stop).ConfigureAwait(false);
            if (_observers.Of(source) is { } observer)
                observer.Coverage = outcome;
            Report(source, sources.Count, [outcome]);
        }).ConfigureAwait(false);

        var facts = new FactWriter(writer, redactor);
        var gathering = await GatherAsync(plain, extras, facts, sources.Count, cancellation).ConfigureAwait(false);
        ComponentFacts.Write(_observers.Pods.Seen.Where(pod => sources.Contains(ComponentFacts.SourceOf(pod.Component)) && gathering?.Facts.Holds(pod) != true), facts);
        var custom = await apis.CustomKindsAsync(cancellation).ConfigureAwait(false);
        ClusterFact.Write(connection, version, apis, custom, _observers, gathering?.Facts.HostSigns.All ?? [], facts);
        foreach (var source in plain.Where(source => source.IsFact))
        {
            Report(source, sources.Count, null);
            Report(source, sources.Count, [.. Cover(source, version, apis, custom, gathering?.Coverage)]);
        }

        var reading = new ExtraReading(_server, connection, _observers, writer, redactor, time) { Gathered = gathering?.Facts };
        foreach (var extra in extras)
        {
            Report(extra.Source, sources.Count, null);
            var outcome = await extra.ReadAsync(reading, cancellation).ConfigureAwait(false);
            _rights.AddRange(outcome.Rights);
            Report(extra.Source, sources.Count, outcome.Coverage);
        }

        cancellation.ThrowIfCancellationRequested();
        var manifest = Describe(version, principal, sources);
        var file = writer.Seal(manifest);
        return (new CollectedSnapshot(path, file.Digest, manifest.Coverage) { Notes = _notes }, file);
    }

    /// <summary>Has the nodes tell what they alone know; null when nobody asked for it.</summary>
    private async Task<NodeRound?> GatherAsync(List<SourceName> plain, List<Extra> extras, FactWriter facts, int sources, CancellationToken cancellation)
    {
        _notes.AddRange(OwnNamespace.LeftBehind(_observers.Namespaces.Seen));
        if (options.NodeFacts is not { } asked)
            return null;

        Report(GatheredCoverage.Gathering, sources, null);
        var round = new NodeRound(_server, plan, asked, _observers, time, PlannedFacts.Of([.. plain, .. extras.Select(extra => extra.Source)]), facts, keepsKubelets: extras.Exists(extra => extra.Source.Resource == ComponentFacts.Kind));
        _rights.AddRange(await round.RunAsync(cancellation).ConfigureAwait(false));
        _notes.AddRange(round.Facts.Notes);
        lock (_lock)
            _coverage.AddRange(round.Coverage.CoverGathering());
        return round;
    }

    private async Task<SourceCoverage> ReadAsync(SourceName source, ServedApis apis, ListReader lists, CancellationToken cancellation)
    {
        if (Extra.Reading(source) is { } extra)
            return extra.NotAsked;
        var found = await apis.ResolveAsync(source, plan.Sources.GetValueOrDefault(source, []), cancellation).ConfigureAwait(false);
        return found.Resource is { } resource
            ? await lists.ReadAsync(source, resource, _observers.Of(source), cancellation).ConfigureAwait(false)
            : SourceCoverage.Without(source, found.Status, found.Reason);
    }

    private IEnumerable<SourceCoverage> Cover(SourceName source, string version, ServedApis apis, CustomKinds custom, GatheredCoverage? gathered) => source.Resource switch
    {
        _ when gathered is not null && source.Resource != ClusterFact.Kind => gathered.Cover(source),
        _ when Extra.Reading(source) is { } extra => [extra.NotAsked],
        ClusterFact.Kind => [ClusterFact.Cover(source, version, apis, custom, _observers)],
        ComponentFacts.Kind => ComponentFacts.Cover(source, _observers.Pods, _observers.Nodes),
        _ => [NodeFacts.Cover(source)],
    };

    /// <summary>Tells of a source's begin, or of its end and keeps its coverage: the entry for all of it first.</summary>
    private void Report(SourceName source, int sources, IReadOnlyList<SourceCoverage>? outcome)
    {
        lock (_lock)
        {
            if (outcome is not null)
            {
                _coverage.AddRange(outcome);
                _finished++;
            }

            progress?.Report(new CollectionProgress(source, sources, _finished, outcome?[0]));
        }
    }

    private SnapshotManifest Describe(string version, Principal principal, IEnumerable<SourceName> sources) => new(
        "", "cluster", connection.Cluster, version,
        $"ComplianceAudit {typeof(Collection).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}",
        principal.User, principal.Groups, RightsUsed(), connection.Endpoint, connection.CaFingerprint, connection.TlsVerified, _started, time.GetUtcNow(),
        [.. sources.Select(source => source.ToString())],
        [.. _coverage.OrderBy(one => one.Source.ToString(), StringComparer.Ordinal).ThenBy(one => one.Node, StringComparer.Ordinal)],
        [])
    {
        Extras = [.. Extra.Of(plan).Select(extra => extra.Name)],
        NodeFiles = plan.NodeFiles,
    };

    /// <summary>A page that came back is a right that was there: what it takes to collect the same again.</summary>
    private List<string> RightsUsed() =>
        [.. _coverage.Where(one => !one.Source.IsFact && one.Pages > 0).Select(one => Right.ToList(one.Source).ToString()).Concat(_rights).Distinct()];
}
