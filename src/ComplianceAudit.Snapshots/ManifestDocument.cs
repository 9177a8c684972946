namespace ComplianceAudit.Snapshots;

/// <summary>One resource of a manifest file, as written there: not redacted.</summary>
/// <param name="Source">Source of its kind, as <see cref="ResourceKinds"/> names it.</param>
/// <param name="ApiVersion">Its apiVersion.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Json">The document as compact JSON.</param>
/// <param name="Lines">Line of each node, from 1, in the order of <see cref="ResourceDocument"/>'s nodes.</param>
/// <param name="File">File as the user named it.</param>
/// <param name="Column">Column of the document's first character, from 1; its line is the first of <paramref name="Lines"/>.</param>
public sealed record ManifestDocument(
    SourceName Source,
    string ApiVersion,
    string Kind,
    ReadOnlyMemory<byte> Json,
    IReadOnlyList<int> Lines,
    string File,
    int Column);
