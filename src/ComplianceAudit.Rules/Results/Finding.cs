namespace ComplianceAudit.Rules.Results;

/// <summary>One subject's outcome under one check.</summary>
/// <param name="Id">SHA-256 prefix (16 hexadecimal digits) that a rollout, a re-created cluster and a reordered list keep.</param>
/// <param name="Verdict">The outcome.</param>
/// <param name="Resource">The resource it is about.</param>
/// <param name="Path">Where in the resource, list elements by key: <c>spec.containers[web].image</c>; empty for the whole resource.</param>
/// <param name="Message">What was found, naming object and field.</param>
/// <param name="Evidence">Values seen and wanted.</param>
/// <param name="Count">Number of equal subjects folded into this one (pods of one template); at least 1.</param>
public sealed record Finding(
    string Id,
    Verdict Verdict,
    FindingResource Resource,
    string Path,
    string Message,
    IReadOnlyList<Evidence> Evidence,
    int Count);

/// <summary>The resource a finding is about.</summary>
/// <param name="ApiVersion">Group and version; empty when the subject is missing as a whole.</param>
/// <param name="Kind">Kind, such as <c>Deployment</c>.</param>
/// <param name="Namespace">Namespace, or empty.</param>
/// <param name="Name">Name.</param>
/// <param name="Uid">UID, or empty.</param>
/// <param name="Node">Node, or empty.</param>
/// <param name="Source">File and line for manifests, else null.</param>
public sealed record FindingResource(string ApiVersion, string Kind, string Namespace, string Name, string Uid, string Node, FindingSource? Source);

/// <summary>Where a manifest's resource or field stands.</summary>
/// <param name="File">File as given on the command line, below a folder that was given, or <c>standard input</c>.</param>
/// <param name="Line">Line, from 1.</param>
public sealed record FindingSource(string File, int Line);

/// <summary>One value that decided a finding.</summary>
/// <param name="Source">What was read: a source name and the resource in it.</param>
/// <param name="Path">Where in it, or the name of a computed value.</param>
/// <param name="Value">The value seen, as compact JSON or a word such as <c>absent</c>; redacted values name their placeholder.</param>
/// <param name="Expected">What was wanted, in words.</param>
/// <param name="Origin">Where the value comes from: <c>set</c>, <c>flag</c>, <c>default of v1.34</c>, or a reason why it is unknown.</param>
public sealed record Evidence(string Source, string Path, string Value, string Expected, string Origin);
