using System.Text.Json;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.RulePacks.Tests.PodSecurity;

/// <summary>Which controls a pod of the fixtures may violate besides the one it is about, each pair reviewed; names in lower case.</summary>
internal static class PodSecurityOverlaps
{
    private static readonly string FilePath = Path.Combine(Repository.Root, "tests/RulePacks.Tests/PodSecurity/overlaps.yaml");

    /// <summary>The pairs: the control a pod is about, the one violated with it.</summary>
    public static IReadOnlySet<(string Control, string Also)> Pairs { get; } = Read().ToHashSet();

    private static IEnumerable<(string Control, string Also)> Read()
    {
        using var json = JsonDocument.Parse(ManifestReader.ParseMaps(FilePath, File.ReadAllBytes(FilePath)).Single());
        foreach (var pair in json.RootElement.GetProperty("overlaps").EnumerateArray())
        {
            Assert.That(pair.GetProperty("because").GetString(), Is.Not.Empty);
            yield return (NameOf(pair, "control"), NameOf(pair, "also"));
        }
    }

    private static string NameOf(JsonElement pair, string key) => pair.GetProperty(key).GetString()!.ToLowerInvariant();
}
