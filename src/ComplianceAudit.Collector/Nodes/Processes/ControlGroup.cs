using System.Text.RegularExpressions;

namespace ComplianceAudit.Collector.Nodes.Processes;

/// <summary>What a process's <c>cgroup</c> file says of who started it (cgroups(7)).</summary>
internal static partial class ControlGroup
{
    /// <summary>The service's unit, and the id of the container; empty where there is none.</summary>
    public static (string Unit, string Container) Read(string text)
    {
        var paths = text.Split('\n').Select(line => line.Split(':', 3)).Where(parts => parts.Length == 3).Select(parts => parts[2]).ToList();
        var container = paths.Select(path => ContainerId().Match(path)).FirstOrDefault(found => found.Success)?.Value ?? "";
        var unit = container.Length > 0 ? null : paths.Select(path => path.Split('/').LastOrDefault(part => part.EndsWith(".service", StringComparison.Ordinal))).FirstOrDefault(name => name is not null);
        return (unit ?? "", container);
    }

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])", RegexOptions.CultureInvariant)]
    private static partial Regex ContainerId();
}
