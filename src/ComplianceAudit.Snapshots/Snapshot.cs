using System.Collections.Concurrent;
using ComplianceAudit.Snapshots.Files;

namespace ComplianceAudit.Snapshots;

/// <summary>What a collector read of one cluster at one time, or the manifests given instead, with coverage.</summary>
/// <remarks>Immutable and thread-safe once opened. <see cref="SnapshotBuilder"/> makes one in memory.</remarks>
public sealed class Snapshot
{
    private const string NeverPlanned = "it was not planned";
    private const string NotGiven = "the manifests given hold none";

    private readonly IReadOnlyDictionary<SourceName, IReadOnlyList<ResourceDocument>> _documents;
    private readonly ILookup<SourceName, SourceCoverage> _coverage;
    private readonly ConcurrentDictionary<SourceName, SourceIndex> _indexes = [];
    private readonly ConcurrentDictionary<SourceName, IReadOnlyList<ResourceDocument>> _matching = [];

    internal Snapshot(SnapshotManifest manifest, string digest, string file, PropertyNames names, DocumentStore documents)
    {
        (Manifest, Digest, File, Names) = (manifest, digest, file, names);
        _documents = documents.Freeze();
        _coverage = manifest.Coverage.ToLookup(entry => entry.Source);
    }

    /// <summary>What was read, by whom, and what is lacking.</summary>
    public SnapshotManifest Manifest { get; }

    /// <summary><c>sha256:</c> and the hexadecimal SHA-256 of the manifest's bytes.</summary>
    public string Digest { get; }

    /// <summary>File name without its folder, or what was read for manifests.</summary>
    public string File { get; }

    /// <summary>Name table of all documents.</summary>
    public PropertyNames Names { get; }

    /// <summary>Opens a snapshot file, checks every hash and keeps every field; <see cref="SnapshotFile"/> can keep fewer. Throws <see cref="SnapshotException"/> with place, code and remedy.</summary>
    public static Snapshot Open(string path)
    {
        using var file = SnapshotFile.Open(path);
        return file.Read(FieldSelection.Everything, CancellationToken.None);
    }

    /// <summary>
    /// Documents of a source in the API server's order; <c>Component/x</c> and <c>NodeFile/x</c> yield the facts of one component or file,
    /// <c>NodeFile</c> and a <see cref="PathPattern"/> those of each file that it names. Empty when none are held.
    /// </summary>
    public IReadOnlyList<ResourceDocument> List(SourceName source) =>
        source.IsFact && PathPattern.IsPattern(source.Component) ? _matching.GetOrAdd(source, Matching) : _documents.GetValueOrDefault(source, []);

    /// <summary>The index of what <see cref="List"/> has of a source.</summary>
    public SourceIndex IndexOf(SourceName source) => _indexes.GetOrAdd(source, name => new SourceIndex(name, List(name), Names));

    /// <summary>Coverage of a source: one entry for all of it, more where namespaces or nodes differ; <see cref="CoverageStatus.NotCollected"/> when it was never planned.</summary>
    /// <remarks>
    /// What is stated of a fact kind holds for each component that nothing is stated of by itself;
    /// a fact kind of which nothing is stated as a whole has what its components have.
    /// </remarks>
    public IReadOnlyList<SourceCoverage> CoverageOf(SourceName source)
    {
        var entries = _coverage[source];
        if (!entries.Any() && source.IsFact)
        {
            entries = source.Component.Length > 0
                ? _coverage[new SourceName(source.Resource)]
                : Manifest.Coverage.Where(entry => entry.Source.Resource == source.Resource);
        }

        return entries.ToArray() is { Length: > 0 } stated ? stated : [SourceCoverage.Without(source, CoverageStatus.NotCollected, Manifest.Kind == SnapshotKinds.Manifests ? NotGiven : NeverPlanned)];
    }

    private IReadOnlyList<ResourceDocument> Matching(SourceName source) =>
        [.. List(new SourceName(source.Resource)).Where(fact => PathPattern.Matches(source.Component, fact.TextOf("spec", "path").TrimStart('/')))];
}
