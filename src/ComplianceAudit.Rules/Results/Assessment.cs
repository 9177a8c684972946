namespace ComplianceAudit.Rules.Results;

/// <summary>The result of evaluating packs against a snapshot: what every report and format is made from.</summary>
/// <param name="Metadata">What was evaluated and by which tool version; holds no wall-clock time.</param>
/// <param name="Cluster">The cluster as the snapshot names it.</param>
/// <param name="Snapshot">The evidence: digest, collection window, principal and coverage.</param>
/// <param name="Checks">One per distinct (check, parameters), ordered by instance id.</param>
/// <param name="Packs">One per evaluated pack, in the order asked for.</param>
/// <remarks>Immutable. Equal snapshot, packs and options give equal assessments, byte for byte when written.</remarks>
public sealed record Assessment(
    AssessmentMetadata Metadata,
    AssessedCluster Cluster,
    AssessedSnapshot Snapshot,
    IReadOnlyList<CheckResult> Checks,
    IReadOnlyList<PackResult> Packs);

/// <summary>Identity of an assessment.</summary>
/// <param name="Id">Lower-case hexadecimal SHA-256 over snapshot digest, packs, options and as-of.</param>
/// <param name="ToolVersion">Version of ComplianceAudit, such as <c>0.1.0</c>.</param>
/// <param name="AsOf">The moment the assessment speaks about: the end of collection unless chosen otherwise.</param>
/// <param name="Options">The options that shaped the result, such as <c>evidence=all</c>, ordered by name.</param>
public sealed record AssessmentMetadata(string Id, string ToolVersion, DateTimeOffset AsOf, IReadOnlyDictionary<string, string> Options);

/// <summary>The cluster an assessment is about.</summary>
/// <param name="Name">Name from the kubeconfig, or of the input for manifests.</param>
/// <param name="Kind"><c>cluster</c>, or <c>manifests</c> when files were evaluated.</param>
/// <param name="Version">Kubernetes version such as <c>v1.34.1</c>; empty when unknown.</param>
/// <param name="Distribution">Distribution or provider when known, else empty.</param>
/// <param name="Uid">UID of the kube-system namespace; empty when unknown.</param>
/// <param name="NodeCount">Number of nodes, or null when the list was not readable.</param>
public sealed record AssessedCluster(string Name, string Kind, string Version, string Distribution, string Uid, int? NodeCount);

/// <summary>The evidence an assessment rests on.</summary>
/// <param name="Digest">SHA-256 of the snapshot's manifest, <c>sha256:</c> and hexadecimal.</param>
/// <param name="File">File name without its folder, or what was read for manifests.</param>
/// <param name="Collector">Name and version of the collector.</param>
/// <param name="Started">When collection began (UTC).</param>
/// <param name="Ended">When collection ended (UTC).</param>
/// <param name="Principal">Who collected: user name as the API server saw it, or empty.</param>
/// <param name="PrincipalGroups">Groups of the principal.</param>
/// <param name="Endpoint">API server address without credentials; empty for manifests.</param>
/// <param name="CaFingerprint">SHA-256 of the trusted certificate authority; empty when the system's store was used.</param>
/// <param name="TlsVerified">False when the kubeconfig told the client not to verify the server.</param>
/// <param name="Warnings">Findings about the audit itself, the worst first; usually none.</param>
/// <param name="Coverage">What each source held and lacked, ordered by source.</param>
public sealed record AssessedSnapshot(
    string Digest,
    string File,
    string Collector,
    DateTimeOffset Started,
    DateTimeOffset Ended,
    string Principal,
    IReadOnlyList<string> PrincipalGroups,
    string Endpoint,
    string CaFingerprint,
    bool TlsVerified,
    IReadOnlyList<AuditWarning> Warnings,
    IReadOnlyList<CoverageResult> Coverage);

/// <summary>Coverage of one source as the assessment saw it.</summary>
/// <param name="Source">Source name, such as <c>pods</c> or <c>Component/kube-apiserver</c>.</param>
/// <param name="Version">Served version that was read; empty when none.</param>
/// <param name="Namespace">Namespace the row is limited to, or empty for all.</param>
/// <param name="Node">Node the row is limited to, or empty.</param>
/// <param name="Status">A coverage word: complete, partial, denied, unreachable, redacted, notCollected, notServed.</param>
/// <param name="Reason">Why it is not complete; empty when it is.</param>
/// <param name="Count">Number of documents held.</param>
public sealed record CoverageResult(string Source, string Version, string Namespace, string Node, string Status, string Reason, int Count);
