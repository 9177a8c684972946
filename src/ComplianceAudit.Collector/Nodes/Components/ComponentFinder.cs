using ComplianceAudit.Collector.Nodes.Disk;
using ComplianceAudit.Collector.Nodes.Manifests;
using ComplianceAudit.Collector.Nodes.Processes;
using ComplianceAudit.Collector.Nodes.Systemd;

namespace ComplianceAudit.Collector.Nodes.Components;

/// <summary>Brings together what processes, units and static pods say of the same instance of a component.</summary>
internal sealed class ComponentFinder
{
    private readonly List<FoundComponent> _found = [];
    private readonly List<string> _problems = [];
    private readonly ProcessTable _processes;
    private readonly IReadOnlyList<ServiceUnit> _units;

    private ComponentFinder(ProcessTable processes, IReadOnlyList<ServiceUnit> units) => (_processes, _units) = (processes, units);

    /// <summary>Finds the components of a node.</summary>
    /// <param name="root">The node's disk.</param>
    /// <param name="own">This program's own disk, when it is another; null otherwise.</param>
    /// <param name="cancellation">Ends it between processes.</param>
    public static FoundComponents Find(HostRoot root, HostRoot? own, CancellationToken cancellation)
    {
        var processes = ProcessTable.Read(root, own, cancellation);
        var finder = new ComponentFinder(processes, UnitReader.ReadAll(root, out var unread));
        if (processes.Problem.Length > 0)
            finder._problems.Add(processes.Problem);
        if (unread.Length > 0)
            finder._problems.Add(unread);

        foreach (var process in processes.Seen)
            finder.Add(process);
        foreach (var unit in finder._units)
            finder.Add(unit);
        foreach (var pod in finder.StaticPods(root))
            finder.Add(pod);
        EmbeddedComponents.Add(root, finder._found, finder._problems);
        return new FoundComponents(
            [.. finder._found.OrderBy(component => component.Component, StringComparer.Ordinal)], processes.AreVisible, string.Join("; ", finder._problems));
    }

    private void Add(SeenProcess process)
    {
        var component = new FoundComponent(process.Program.Component, process.Program.Role) { Version = VersionInName.OfProgram(process.Program.Component, process.Name) };
        component.Sources.Add(new ProcessSource(process));
        _found.Add(component);
    }

    /// <summary>A unit belongs to the process that runs in it. Where processes are visible and none does, it counts when the system starts it.</summary>
    private void Add(ServiceUnit unit)
    {
        var same = _found.Where(component => component.Component == unit.Program.Component && !component.Sources.OfType<UnitSource>().Any()).ToList();
        var owner = same.Find(component => component.Process?.Process.Unit == unit.Name)
            ?? same.Find(component => component.Process is { Process: { Unit.Length: 0, Container.Length: 0 } });
        if (owner is null && _processes.AreVisible && !unit.IsEnabled)
            return;
        if (owner is null)
            _found.Add(owner = new FoundComponent(unit.Program.Component, unit.Program.Role));
        owner.Sources.Add(new UnitSource(unit));
    }

    private void Add(StaticPod pod)
    {
        var same = _found.Where(component => component.Component == pod.Component && component.Process?.Process.Unit is null or "" && !component.Sources.OfType<ManifestSource>().Any()).ToList();
        var owner = same.Find(component => component.Command.Flags.SequenceEqual(pod.Command.Flags)) ?? same.FirstOrDefault();
        if (owner is null)
            _found.Add(owner = new FoundComponent(pod.Component, ""));
        owner.Sources.Add(new ManifestSource(pod.File, pod.Command, pod.Version));
        if (owner.Version.Length == 0)
            owner.Version = pod.Version;
    }

    /// <summary>From the folder that each kubelet names, and from kubeadm's when none names one by flag.</summary>
    private IEnumerable<StaticPod> StaticPods(HostRoot root)
    {
        var named = _found.Where(component => component.Component == "kubelet")
            .SelectMany(component => new[] { component.Flag("pod-manifest-path"), component.Flag("config") is { } file ? KubeletFile.StaticPodPath(root, file) : null })
            .OfType<string>()
            .Where(path => path.StartsWith('/'))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return (named.Count > 0 ? named : [StaticPodFolder.Default]).SelectMany(folder => StaticPodFolder.Read(root, folder, _problems));
    }
}
