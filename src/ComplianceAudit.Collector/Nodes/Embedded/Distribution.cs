using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Components;
using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector.Nodes.Embedded;

/// <summary>k3s and RKE2 run components themselves, with flags of their own and those that the user hands on (<c>--kubelet-arg</c> and so on; https://docs.k3s.io/cli/server).</summary>
internal static class Distribution
{
    private static readonly string[] OfServers = ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "etcd"];
    private static readonly string[] OfAll = ["kubelet", "kube-proxy"];

    public static IEnumerable<(string Component, EmbeddedSource Source)> Read(HostRoot root, FoundComponent program, ICollection<string> problems)
    {
        var name = program.Component;
        var file = $"/etc/rancher/{name}/config.yaml";
        var settings = DistributionSettings.Read(root, program, file, problems);
        var folder = settings.Last("data-dir") ?? $"/var/lib/rancher/{name}";
        foreach (var component in program.Role == "server" ? OfServers.Concat(OfAll) : OfAll)
        {
            if (!IsDisabled(component, settings) && (component != "etcd" || RunsEtcd(root, settings, folder)))
                yield return (component, new EmbeddedSource(name, file, HandedOn(name, component, program, settings)));
        }
    }

    private static CommandLine HandedOn(string name, string component, FoundComponent program, DistributionSettings settings)
    {
        var given = settings.Values($"{component}-arg").Select(argument => argument.StartsWith('-') ? argument : $"--{argument}").ToList();
        var problem = $"{name} adds flags of its own to these";
        if (program.Command.Problem.Length > 0)
            problem += $", and its own are not known: {program.Command.Problem}";
        else if (!settings.IsWhole)
            problem += ", and not all of its configuration could be read";
        return CommandLine.OfFlags(component, given, 0) with { Problem = problem };
    }

    private static bool IsDisabled(string component, DistributionSettings settings) => component switch
    {
        "kube-apiserver" => settings.IsTrue("disable-apiserver"),
        "kube-controller-manager" => settings.IsTrue("disable-controller-manager"),
        "kube-scheduler" => settings.IsTrue("disable-scheduler"),
        "etcd" => settings.IsTrue("disable-etcd"),
        "kubelet" => settings.IsTrue("disable-agent"),
        _ => settings.IsTrue("disable-agent") || settings.IsTrue("disable-kube-proxy"),
    };

    /// <summary>A single server keeps its state in SQLite unless it is told, or was once told, to begin a cluster.</summary>
    private static bool RunsEtcd(HostRoot root, DistributionSettings settings, string folder) =>
        settings.IsTrue("cluster-init") || root.Status($"{folder}/server/db/etcd").Value is { Type: HostFileType.Directory };
}
