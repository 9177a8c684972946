using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceAudit.Snapshots.Files;

namespace ComplianceAudit.Snapshots;

/// <summary>The last member of a snapshot file: what was read, by whom, from where, and the hash of every other member.</summary>
/// <param name="Format">Format version <c>major.minor</c>; a reader refuses an unknown major.</param>
/// <param name="Kind"><c>cluster</c>, or <c>manifests</c> when files were read.</param>
/// <param name="Cluster">Name of the cluster: the kubeconfig's cluster, or the input's name.</param>
/// <param name="KubernetesVersion">Version that the API server reported, such as <c>v1.34.1</c>; empty when unknown.</param>
/// <param name="Collector">Name and version of the collector.</param>
/// <param name="Principal">User name as the API server saw it; empty when it could not be asked.</param>
/// <param name="PrincipalGroups">Groups of the principal.</param>
/// <param name="Rights">Rights that the collection used, as verb and resource, such as <c>list pods</c>; ordered, empty for manifests.</param>
/// <param name="Endpoint">API server address without credentials.</param>
/// <param name="CaFingerprint">SHA-256 of the trusted certificate authority in hexadecimal; empty when the system's store was used.</param>
/// <param name="TlsVerified">False when the kubeconfig told the client not to verify the server.</param>
/// <param name="Started">When collection began (UTC).</param>
/// <param name="Ended">When collection ended (UTC).</param>
/// <param name="Plan">Written names of the planned sources, ordered.</param>
/// <param name="Coverage">What each source holds and lacks, ordered by source, namespace, node.</param>
/// <param name="Members">Every other member with its hash, ordered by path.</param>
public sealed record SnapshotManifest(
    string Format,
    string Kind,
    string Cluster,
    string KubernetesVersion,
    string Collector,
    string Principal,
    IReadOnlyList<string> PrincipalGroups,
    IReadOnlyList<string> Rights,
    string Endpoint,
    string CaFingerprint,
    bool TlsVerified,
    DateTimeOffset Started,
    DateTimeOffset Ended,
    IReadOnlyList<string> Plan,
    IReadOnlyList<SourceCoverage> Coverage,
    IReadOnlyList<SnapshotMember> Members)
{
    /// <summary>Evidence beyond what least privilege allows that the plan asked for, as <c>--include</c> names it: <c>secrets</c>, <c>kubelet-config</c>; ordered.</summary>
    public IReadOnlyList<string> Extras { get; init; } = [];

    /// <summary>Absolute paths of the nodes' files that the plan named, ordered.</summary>
    public IReadOnlyList<string> NodeFiles { get; init; } = [];

    /// <summary>Whether the format is of a later minor than this version knows: it may state what is kept and not understood.</summary>
    [JsonIgnore]
    public bool IsNewerFormat => ManifestJson.IsNewer(Format);

    /// <summary>Keys that the manifest states and this version does not know, such as <c>novelty</c> and <c>coverage[].novelty</c>; each once, ordered. They are kept, and nothing follows from them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> UnknownKeys =>
    [
        .. NamesOf("", [Unknown])
            .Concat(NamesOf("coverage[].", Coverage.Select(entry => entry.Unknown)))
            .Concat(NamesOf("members[].", Members.Select(member => member.Unknown)))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Keys that a newer minor of the format states and this version does not know.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; init; }

    /// <summary>Writes the manifest as one JSON object with the keys of <c>manifest.json</c>, those that this version does not know among them.</summary>
    public void WriteTo(Utf8JsonWriter writer) => ManifestJson.Write(writer, this);

    private static IEnumerable<string> NamesOf(string place, IEnumerable<IDictionary<string, JsonElement>?> unknown) =>
        unknown.SelectMany(keys => keys?.Keys ?? []).Distinct(StringComparer.Ordinal).Select(key => place + key);
}

/// <summary>One member of a snapshot file.</summary>
/// <param name="Path">Path inside the file, such as <c>resources/core/v1/pods/00001.ndjson</c>.</param>
/// <param name="Sha256">SHA-256 of the uncompressed bytes, lower-case hexadecimal.</param>
/// <param name="Count">Documents in it.</param>
/// <param name="Size">Uncompressed size in bytes.</param>
public sealed record SnapshotMember(string Path, string Sha256, int Count, long Size)
{
    /// <summary>Keys that a newer minor of the format states and this version does not know.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal IDictionary<string, JsonElement>? Unknown { get; init; }
}
