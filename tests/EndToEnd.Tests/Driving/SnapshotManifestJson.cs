using System.IO.Compression;
using System.Text.Json.Nodes;

namespace ComplianceAudit.EndToEnd.Tests.Driving;

/// <summary>Reads the manifest of a snapshot file as any consumer would: as JSON, without our own code.</summary>
internal sealed class SnapshotManifestJson(JsonNode root)
{
    /// <summary>Status and reason by source; entries for a namespace or node add it: <c>secrets shop</c>.</summary>
    public IReadOnlyDictionary<string, (string Status, string Reason)> Coverage => root["coverage"]!.AsArray().ToDictionary(
        row => $"{row!["source"]} {row["namespace"]}{row["node"]}".TrimEnd(), row => (row!["status"]!.GetValue<string>(), row["reason"]!.GetValue<string>()));

    public IReadOnlyList<string> Rights => [.. root["rights"]!.AsArray().Select(right => right!.GetValue<string>())];

    public string Principal => root["principal"]!.GetValue<string>();

    public static async Task<SnapshotManifestJson> ReadOnlyOneAsync(ScratchFolder folder)
    {
        await using var zip = await ZipFile.OpenReadAsync(folder[folder.Files().Single(file => file.EndsWith(".snapshot.zip", StringComparison.Ordinal))]);
        await using var manifest = await zip.GetEntry("manifest.json")!.OpenAsync();
        return new SnapshotManifestJson((await JsonNode.ParseAsync(manifest))!);
    }
}
