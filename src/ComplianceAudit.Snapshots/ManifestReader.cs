namespace ComplianceAudit.Snapshots;

/// <summary>Reads Kubernetes manifests as if they were a cluster: multi-document YAML, JSON, and lists of any kind.</summary>
/// <remarks>
/// Scalars have the types that Kubernetes' own YAML parser gives them. A document that is not a resource is an error that names its place.
/// Anchors, aliases and merge keys work within the limits of <see cref="ResourceDocument"/>. Thread-safe.
/// </remarks>
public static class ManifestReader
{
    /// <summary>Reads inputs in the order given, redacts them in memory, and states what they cover.</summary>
    /// <param name="inputs">Files, folders (read recursively in ordinal order: .yaml, .yml, .json) and <c>-</c> for standard input.</param>
    /// <param name="standardInput">What <c>-</c> stands for, or null where there is none.</param>
    /// <param name="cancellation">Ends reading between documents.</param>
    /// <returns>A snapshot of kind <c>manifests</c>. It has no time of its own: it starts and ends at the Unix epoch.</returns>
    /// <exception cref="SnapshotException">An input is missing, unreadable, no manifest, or holds no resource at all.</exception>
    public static Snapshot Read(IReadOnlyList<string> inputs, Stream? standardInput, CancellationToken cancellation) => throw new NotSupportedException();

    /// <summary>Reads the documents of one file as they are, neither redacted nor judged; empty documents are left out, lists stand as their items.</summary>
    /// <param name="file">File as the user named it, for places in messages.</param>
    /// <param name="content">The file's bytes: UTF-8, with or without byte order mark.</param>
    /// <exception cref="SnapshotException">The content is no manifest; the message names line and column.</exception>
    public static IReadOnlyList<ManifestDocument> Parse(string file, ReadOnlyMemory<byte> content) => throw new NotSupportedException();
}
