using System.Text.Json.Nodes;
using ComplianceAudit.Collector.Nodes.Configurations;
using ComplianceAudit.Collector.Nodes.Disk;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Hosts;

/// <summary>The fact <c>NodeHost</c>: what the machine is, one per node.</summary>
internal static class NodeHost
{
    public const string Kind = "NodeHost";

    private const int LargestRelease = 64 * 1024;

    /// <summary>Programs that run containers, by the names of their facts, and what Node objects call them.</summary>
    private static readonly Dictionary<string, string> Runtimes = new(StringComparer.Ordinal)
    {
        ["containerd"] = "containerd", ["cri-o"] = "cri-o", ["k3s"] = "containerd", ["rke2"] = "containerd",
    };

    private static readonly IReadOnlyList<string[]> Signs = [.. SettingsFile.Lines("signs.txt").Select(line => line.Split(' '))];

    /// <summary>Reads the host.</summary>
    /// <param name="root">Its disk.</param>
    /// <param name="node">The node's name.</param>
    /// <param name="processes">Components that run on it.</param>
    public static (NodeFact Fact, NodeCoverage Coverage) Read(HostRoot root, string node, IReadOnlyList<HostProcess> processes)
    {
        var spec = new JsonObject { ["node"] = node };
        var lacking = new List<string>();
        if (Release(root) is { } release)
            spec["os"] = OsRelease.Parse(release.Content);
        else
            lacking.Add("os-release");
        new HostKernel(root).Write(spec);
        if (RuntimeOf(processes) is { } runtime)
            spec["containerRuntime"] = new JsonObject { ["name"] = runtime };
        if (HostListening.Of(root, processes) is { } listening)
            spec["listening"] = listening;
        else
            lacking.Add("listening ports");
        if (!spec.ContainsKey("kernel"))
            lacking.Add("the kernel's release");
        spec["signs"] = SignsOn(root, lacking);
        return (
            new NodeFact(Kind, node, spec),
            new NodeCoverage(Kind, lacking.Count == 0 ? CoverageStatus.Complete : CoverageStatus.Partial, lacking.Count == 0 ? "" : $"could not read {string.Join(", ", lacking)}", 1));
    }

    private static HostFile? Release(HostRoot root) => root.Read("/etc/os-release", LargestRelease).Value ?? root.Read("/usr/lib/os-release", LargestRelease).Value;

    private static string? RuntimeOf(IReadOnlyList<HostProcess> processes) =>
        processes.Select(process => Runtimes.GetValueOrDefault(process.Component)).Where(name => name is not null).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;

    private static JsonArray SignsOn(HostRoot root, List<string> lacking)
    {
        var signs = new JsonArray();
        foreach (var sign in Signs)
        {
            if (root.Status(sign[2]).IsKnown(out _, out var problem))
                signs.Add(new JsonObject { [sign[0]] = sign[1], ["sign"] = "path", ["value"] = sign[2] });
            else if (problem.Kind != HostProblemKind.Absent)
                lacking.Add(sign[2]);
        }

        return signs;
    }
}
