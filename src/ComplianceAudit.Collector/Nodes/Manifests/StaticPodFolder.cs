using System.Text.Json;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Components;
using ComplianceAudit.Collector.Nodes.Disk;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Manifests;

/// <summary>Reads the static pods that a kubelet is told to run from a folder (kubernetes pkg/kubelet/config/file.go): every file, but for those whose name begins with a dot.</summary>
internal static class StaticPodFolder
{
    /// <summary>Where kubeadm puts them.</summary>
    public const string Default = "/etc/kubernetes/manifests";

    private const int MostFiles = 1000;
    private const int LargestFile = 1 << 20;

    public static IReadOnlyList<StaticPod> Read(HostRoot root, string folder, ICollection<string> problems)
    {
        if (root.Status(folder).Value is { Type: HostFileType.File })
            return [.. ReadFile(root, folder, problems)];
        if (!root.List(folder, MostFiles).IsKnown(out var names, out var problem))
        {
            if (problem.Kind != HostProblemKind.Absent)
                problems.Add($"{folder}: {problem.Text}");
            return [];
        }

        return [.. names.Where(name => !name.StartsWith('.')).SelectMany(name => ReadFile(root, $"{folder.TrimEnd('/')}/{name}", problems))];
    }

    private static IEnumerable<StaticPod> ReadFile(HostRoot root, string path, ICollection<string> problems)
    {
        if (!root.Read(path, LargestFile).IsKnown(out var file, out var problem))
        {
            if (root.Status(path).Value is not { Type: HostFileType.Directory })
                problems.Add($"{path}: {problem.Text}");
            return [];
        }

        try
        {
            return [.. ManifestReader.ParseMaps(path, file.Content).SelectMany(json => Containers(json, path))];
        }
        catch (SnapshotException malformed)
        {
            problems.Add($"{malformed.Place}: it is no manifest");
            return [];
        }
    }

    private static IEnumerable<StaticPod> Containers(ReadOnlyMemory<byte> json, string path)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 256 });
        foreach (var container in document.RootElement.ItemsOf("spec", "containers"))
        {
            var command = container.ItemsOf("command").ToList();
            var words = command.Concat(container.ItemsOf("args")).Select(word => word.TextOf()).ToList();
            var component = ComponentProgram.Components.FirstOrDefault(name => container.TextOf("name") == name || words.Any(word => CommandLine.IsProgram(word, name)));
            if (component is not null)
                yield return new StaticPod(component, path, CommandLine.Parse(component, words, command.Count > 0), VersionInName.OfImage(container.TextOf("image")));
        }
    }
}
