using System.Text;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Components;
using ComplianceAudit.Collector.Nodes.Disk;
using ComplianceAudit.Collector.Nodes.Systemd;

namespace ComplianceAudit.Collector.Nodes.Embedded;

/// <summary>MicroK8s runs every component in one program, which reads the flags of each from a file of its own, a line each.</summary>
internal static class Kubelite
{
    private const int LargestFile = 256 << 10;

    private static readonly (string Flag, string Component, bool IsControlPlane)[] Files =
    [
        ("kubelet-args-file", "kubelet", false),
        ("proxy-args-file", "kube-proxy", false),
        ("apiserver-args-file", "kube-apiserver", true),
        ("controller-manager-args-file", "kube-controller-manager", true),
        ("scheduler-args-file", "kube-scheduler", true),
    ];

    public static IEnumerable<(string Component, EmbeddedSource Source)> Read(HostRoot root, FoundComponent program, ICollection<string> problems)
    {
        foreach (var (flag, component, isControlPlane) in Files)
        {
            if (program.Flag(flag) is not { } path || (isControlPlane && program.Flag("start-control-plane") != "true"))
                continue;
            if (root.Read(path, LargestFile).IsKnown(out var file, out var problem))
            {
                yield return (component, new EmbeddedSource(ComponentProgram.Kubelite, path, Parse(component, path, Encoding.UTF8.GetString(file.Content))));
                continue;
            }

            problems.Add($"{path}: {problem.Text}");
            yield return (component, new EmbeddedSource(ComponentProgram.Kubelite, path, CommandLine.Unknown($"{path}: {problem.Text}")));
        }
    }

    private static CommandLine Parse(string component, string path, string text)
    {
        var variables = Variables(path);
        var words = new List<string>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            words.AddRange(variables.Expand(UnitWords.Split(line, out var problem), new HashSet<string>()));
            if (problem.Length > 0)
                return CommandLine.Unknown($"{path}: {problem}");
        }

        return CommandLine.OfFlags(component, words, 0);
    }

    /// <summary>Where the snap lies, by the file's own path: <c>/var/snap/microk8s/REVISION/args/kubelet</c>.</summary>
    private static UnitVariables Variables(string path)
    {
        var variables = new UnitVariables();
        if (path.Split('/') is ["", "var", "snap", var snap, var revision, "args", _])
        {
            variables.Set("SNAP", $"/snap/{snap}/{revision}");
            variables.Set("SNAP_DATA", $"/var/snap/{snap}/{revision}");
            variables.Set("SNAP_COMMON", $"/var/snap/{snap}/common");
        }

        return variables;
    }
}
