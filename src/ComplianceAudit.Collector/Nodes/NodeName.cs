using System.Text;
using ComplianceAudit.Collector.Nodes.Components;
using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector.Nodes;

/// <summary>Under which name the cluster knows this node, as a kubelet chooses it.</summary>
internal static class NodeName
{
    private const int LargestFile = 4096;

    /// <summary>The name that was given, else what a kubelet is told, else the host's; empty when none is known.</summary>
    public static string Of(string given, HostRoot root, bool isOwnRoot, FoundComponents components)
    {
        if (given.Length > 0)
            return given;
        if (components.All.Where(component => component.Component == "kubelet").Select(component => component.Flag("hostname-override")).FirstOrDefault(name => !string.IsNullOrEmpty(name)) is { } told)
            return told.Trim().ToLowerInvariant();
        if (isOwnRoot)
            return Environment.MachineName.ToLowerInvariant();

        // Inside of a pod the kernel's name is the pod's.
        var written = root.Read("/etc/hostname", LargestFile).Value is { } file ? Encoding.UTF8.GetString(file.Content) : "";
        return written.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0 && !line.StartsWith('#'))?.ToLowerInvariant() ?? "";
    }
}
