using System.Text.Json;
using ComplianceAudit.Collector.Nodes.Disk;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Manifests;

/// <summary>The one field of a kubelet's configuration file that leads to static pods.</summary>
internal static class KubeletFile
{
    private const int LargestFile = 1 << 20;

    /// <summary>The folder that the file names; null when it names none or cannot be read.</summary>
    public static string? StaticPodPath(HostRoot root, string path)
    {
        if (root.Read(path, LargestFile).Value is not { } file)
            return null;
        try
        {
            foreach (var json in ManifestReader.ParseMaps(path, file.Content))
            {
                using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 256 });
                if (document.RootElement.TextOf("staticPodPath") is { Length: > 0 } folder)
                    return folder;
            }
        }
        catch (SnapshotException)
        {
            // Whoever reads the file's content says what is wrong with it.
        }

        return null;
    }
}
