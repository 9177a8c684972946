namespace ComplianceAudit.Snapshots.Manifests;

/// <summary>Makes a snapshot of manifests: redacts each document, keeps its lines, and says what the whole covers.</summary>
internal sealed class ManifestSnapshot(string name, CollectionPlan plan)
{
    private const string OwnGroup = "complianceaudit.io/";
    private const string WhyComplete = "the manifests given, not a cluster";

    private readonly Redactor _redactor = new(plan);
    private readonly SnapshotBuilder _builder = new(name, SnapshotKinds.Manifests);
    private readonly Dictionary<SourceName, (string Version, int Count)> _held = [];

    public void Add(ManifestDocument document)
    {
        var (source, apiVersion) = (document.Source, document.ApiVersion);
        var place = new ManifestPlace(document.File, document.Lines[0], document.Column).ToString();
        // Taken for a manifest, an assessment would be judged as a cluster without workloads.
        if (apiVersion.StartsWith(OwnGroup, StringComparison.Ordinal))
            throw SnapshotErrors.OwnDocument(place, document.Kind);

        var original = ResourceDocument.Parse(document.Json.Span, _builder.Names, place, document.File, document.Lines);
        var json = _redactor.RedactAt(source, apiVersion, document.Kind, document.Json.Span, place);
        var redacted = ResourceDocument.Parse(json, _builder.Names, place, document.File, null);
        var version = source.IsFact ? "" : apiVersion[(apiVersion.IndexOf('/', StringComparison.Ordinal) + 1)..];
        _builder.Add(source, version, json, LineTransfer.Apply(original, redacted));
        _held[source] = _held.TryGetValue(source, out var held) ? (held.Version, held.Count + 1) : (version, 1);
    }

    public Snapshot Build()
    {
        if (_held.Count == 0)
            throw SnapshotErrors.NoResource(name);

        if (ResourceKinds.Workloads.Any(_held.ContainsKey))
        {
            foreach (var workload in ResourceKinds.Workloads)
                _held.TryAdd(workload, ("", 0));
        }

        return _builder
            .Describe(manifest => manifest with { Plan = [.. _held.Keys.Select(source => source.ToString())] })
            .SetCoverage(_held.Select(held => CoverageOf(held.Key, held.Value.Version, held.Value.Count)))
            .Build();
    }

    private static SourceCoverage CoverageOf(SourceName source, string version, int count) =>
        new(source, version, "", "", CoverageStatus.Complete, WhyComplete, count, null, null, "", 0, 0);
}
