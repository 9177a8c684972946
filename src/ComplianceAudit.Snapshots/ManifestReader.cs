using ComplianceAudit.Snapshots.Manifests;

namespace ComplianceAudit.Snapshots;

/// <summary>Reads Kubernetes manifests as if they were a cluster: multi-document YAML, JSON, and lists of any kind.</summary>
/// <remarks>
/// Scalars have the types that Kubernetes' own YAML parser gives them (sigs.k8s.io/yaml): yes, no, on and off are booleans, 0644 is octal, times are texts.
/// A document that is not a resource is an error that names its place.
/// Anchors, aliases and merge keys work within the limits of <see cref="ResourceDocument"/>. Thread-safe.
/// </remarks>
public static class ManifestReader
{
    private static readonly CollectionPlan NoPlan = new(new Dictionary<SourceName, IReadOnlyList<string>>(), new HashSet<string>(), new HashSet<string>());

    /// <summary>Reads inputs in the order given, redacts them in memory, and states what they cover. No annotation or ConfigMap key is planned.</summary>
    /// <inheritdoc cref="Read(IReadOnlyList{string}, Stream?, CollectionPlan, CancellationToken)"/>
    public static Snapshot Read(IReadOnlyList<string> inputs, Stream? standardInput, CancellationToken cancellation) =>
        Read(inputs, standardInput, NoPlan, cancellation);

    /// <summary>Reads inputs in the order given, redacts them in memory, and states what they cover.</summary>
    /// <param name="inputs">Files, folders (read recursively in ordinal order: .yaml, .yml, .json) and <c>-</c> for standard input.</param>
    /// <param name="standardInput">What <c>-</c> stands for, or null where there is none. Read to its end and closed.</param>
    /// <param name="plan">Names the annotations and ConfigMap keys whose values stay.</param>
    /// <param name="cancellation">Ends reading between documents.</param>
    /// <returns>
    /// A snapshot of kind <c>manifests</c>. A kind that is present counts as complete; when any kind of workload is, every one does; anything else was not collected.
    /// It has no time of its own: it starts and ends at the Unix epoch.
    /// </returns>
    /// <exception cref="SnapshotException">An input is missing, unreadable, no manifest, or no input holds a resource.</exception>
    public static Snapshot Read(IReadOnlyList<string> inputs, Stream? standardInput, CollectionPlan plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var snapshot = new ManifestSnapshot(ManifestInputs.NameOf(inputs), plan);
        foreach (var (file, content) in ManifestInputs.Read(inputs, standardInput))
        {
            foreach (var document in Parse(file, content))
            {
                cancellation.ThrowIfCancellationRequested();
                snapshot.Add(document);
            }
        }

        return snapshot.Build();
    }

    /// <summary>Reads the documents of one file as they are, neither redacted nor judged; empty documents are left out, lists stand as their items.</summary>
    /// <param name="file">File as the user named it, for places in messages.</param>
    /// <param name="content">The file's bytes: UTF-8, with or without byte order mark.</param>
    /// <exception cref="SnapshotException">The content is no manifest; the message names line and column.</exception>
    public static IReadOnlyList<ManifestDocument> Parse(string file, ReadOnlyMemory<byte> content) => ManifestFile.Parse(file, content);

    /// <summary>Reads the documents of a configuration file as compact JSON, whether or not they say apiVersion and kind; empty documents are left out.</summary>
    /// <param name="file">File for places in messages.</param>
    /// <param name="content">The file's bytes: UTF-8, with or without byte order mark; YAML or JSON.</param>
    /// <exception cref="SnapshotException">The content is neither, or a document is no map; the place names line and column. The message may quote the content.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> ParseMaps(string file, ReadOnlyMemory<byte> content) => ManifestFile.ParseMaps(file, content);
}
