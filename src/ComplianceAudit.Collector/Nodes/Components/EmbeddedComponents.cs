using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector.Nodes.Components;

/// <summary>Components that run inside of another program, which alone is a process: k3s, RKE2's server, MicroK8s' kubelite.</summary>
internal static class EmbeddedComponents
{
    /// <summary>Adds what such programs among the found ones hand on; a kubelite itself is no component and goes.</summary>
    public static void Add(HostRoot root, List<FoundComponent> found, ICollection<string> problems)
    {
        foreach (var program in found.ToList())
        {
            if (program.Component is ComponentProgram.Kubelite)
            {
                found.Remove(program);
                foreach (var (component, source) in Embedded.Kubelite.Read(root, program, problems))
                    AddTo(found, component, source);
            }
            else if (program.Component is "k3s" or "rke2")
            {
                // RKE2 runs most of them as processes, which say by themselves what they were handed.
                foreach (var (component, source) in Embedded.Distribution.Read(root, program, problems).Where(one => program.Component == "k3s" || !found.Exists(seen => seen.Component == one.Component)))
                    AddTo(found, component, source);
            }
        }
    }

    /// <summary>Says it of the component that was seen by itself, or makes it known.</summary>
    private static void AddTo(List<FoundComponent> found, string component, EmbeddedSource source)
    {
        var owner = found.Find(one => one.Component == component && !one.Sources.OfType<EmbeddedSource>().Any());
        if (owner is null)
            found.Add(owner = new FoundComponent(component, ""));
        var behind = owner.Sources.FindLastIndex(other => other is ProcessSource or UnitSource);
        owner.Sources.Insert(behind + 1, source);
    }
}
