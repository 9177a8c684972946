using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using ComplianceAudit.Collector.Nodes.Configurations;
using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector.Nodes.Hosts;

/// <summary>The kernel's own answers: release, settings, security modules, control groups.</summary>
internal sealed class HostKernel(HostRoot root)
{
    private const int LargestAnswer = 4096;
    private const string OfNetwork = "net.";

    private static readonly IReadOnlyList<string> Settings = SettingsFile.Lines("sysctls.txt");

    /// <summary>Writes what is known; what is not is absent.</summary>
    public void Write(JsonObject spec)
    {
        if (Answer("/proc/sys/kernel/osrelease") is { } release)
            spec["kernel"] = release;
        spec["architecture"] = RuntimeInformation.OSArchitecture switch
        {
            Architecture.X64 => "amd64",
            var other => other.ToString().ToLowerInvariant(),
        };
        spec["sysctls"] = Sysctls();
        WriteModules(spec);
        if (ControlGroups() is { } version)
            spec["cgroupVersion"] = version;
    }

    private JsonObject Sysctls()
    {
        var sysctls = new JsonObject();
        var isHostNetwork = IsHostNetwork();
        foreach (var name in Settings.Where(name => isHostNetwork || !name.StartsWith(OfNetwork, StringComparison.Ordinal)))
        {
            if (Answer($"/proc/sys/{name.Replace('.', '/')}") is not { } text)
                continue;
            sysctls[name] = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : text;
        }

        return sysctls;
    }

    /// <summary>Whether settings of the network are the host's: the kernel answers for the network of whoever asks, which in a pod may be the pod's.</summary>
    private bool IsHostNetwork() =>
        root.ReadLink("/proc/self/ns/net").Value is { } own && root.ReadLink("/proc/1/ns/net").Value == own;

    private void WriteModules(JsonObject spec)
    {
        var modules = Answer("/sys/kernel/security/lsm")?.Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (modules is not null)
            spec["lsms"] = new JsonArray([.. modules.Select(module => (JsonNode)module)]);
        if ((Answer("/sys/module/apparmor/parameters/enabled") ?? (modules?.Contains("apparmor") == false ? "N" : null)) is { } enabled)
            spec["apparmor"] = enabled == "Y";
        if (Answer("/sys/fs/selinux/enforce") is { } enforce)
            spec["selinux"] = enforce == "1" ? "enforcing" : "permissive";
        else if (modules?.Contains("selinux") == false)
            spec["selinux"] = "disabled";
    }

    private int? ControlGroups() =>
        root.Status("/sys/fs/cgroup/cgroup.controllers").IsKnown(out _, out var problem) ? 2
        : problem.Kind == HostProblemKind.Absent && root.Status("/sys/fs/cgroup/memory").Value is not null ? 1
        : null;

    private string? Answer(string path)
    {
        if (root.ReadKernel(path, LargestAnswer).Value is not { } file)
            return null;
        var text = Encoding.UTF8.GetString(file.Content).Trim();
        return text.Length > 0 ? OneLine.Of(text) : null;
    }
}
