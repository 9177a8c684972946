using System.Text.Json;
using ComplianceAudit.Collector.Extras.Kubelets;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Facts.Origins;
using ComplianceAudit.Collector.Nodes.Gathering.Components;
using ComplianceAudit.Collector.Nodes.Gathering.Documents;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes.Gathering;

/// <summary>What nodes told, stored as it comes, and what they lack. Thread-safe. Kubelets alone are kept back where their own endpoint will be asked too.</summary>
internal sealed class GatheredFacts(PlannedFacts planned, Observers observers, FactWriter facts, bool keepsKubelets)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, NodeTally> _tallies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NodeLack> _lacks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> _kubelets = new(StringComparer.Ordinal);
    private readonly HashSet<(string Component, string Node)> _merged = [];
    private readonly Dictionary<string, bool> _joined = new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];

    /// <summary>Nodes that told something.</summary>
    public IReadOnlyDictionary<string, NodeTally> Tallies => _tallies;

    /// <summary>Nodes that told nothing, and why.</summary>
    public IReadOnlyDictionary<string, NodeLack> Lacks => _lacks;

    /// <summary>Why no node at all was asked; null when some were.</summary>
    public NodeLack? Failure { get; private set; }

    /// <summary>What a reader must know of the gathering as a whole, such as files that were refused.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>What nodes told of their kubelets under <c>spec</c>, where it was kept back.</summary>
    public IReadOnlyDictionary<string, JsonElement> Kubelets => _kubelets;

    /// <summary>What the nodes' hosts tell of where the cluster comes from.</summary>
    public HostSigns HostSigns { get; } = new();

    /// <summary>Stores what a node told.</summary>
    public void Take(NodeDocument document)
    {
        var (held, refusals) = (new List<SourceName>(), document.Refusals.ToList());
        foreach (var host in document.Items.Where(item => item.Source.Resource == "NodeHost"))
            HostSigns.Add(host.Spec);
        lock (_lock)
        {
            foreach (var item in document.Items.Where(item => planned.Holding(item.Source).Any()))
            {
                try
                {
                    Store(document.Node, item);
                    held.Add(item.Source);
                }
                catch (Exception found) when (found is SnapshotException or InvalidOperationException or ArgumentException)
                {
                    // Beyond the limits of documents, or text that is no Unicode: the fact of one node, which must not cost the others.
                    refusals.Add($"{OneLine.Of(item.Name)} cannot be stored{(found is SnapshotException beyond ? $" ({beyond.Code})" : "")}");
                }
            }

            _tallies[document.Node] = new NodeTally(document, planned, held, refusals);
        }
    }

    /// <summary>Says why a node told nothing.</summary>
    public void Lack(string node, CoverageStatus status, string reason)
    {
        lock (_lock)
            _lacks[node] = new NodeLack(status, reason);
    }

    /// <summary>Says why no node could be asked.</summary>
    public void Fail(CoverageStatus status, string reason) => Failure = new NodeLack(status, reason);

    /// <summary>Tells of a node that was not there when the Node list was read.</summary>
    public void Join(string node, bool isControlPlane)
    {
        Lack(node, CoverageStatus.NotCollected, "the node joined the cluster while others were read");
        _joined[node] = isControlPlane;
    }

    /// <summary>Nodes that joined, and whether they have the control-plane role.</summary>
    public IReadOnlyDictionary<string, bool> Joined => _joined;

    public void Note(string note)
    {
        lock (_lock)
            _notes.Add(note);
    }

    /// <summary>Whether the static pods of a component and node have become part of what the node told.</summary>
    public bool Holds(ControlPlanePod pod) => _merged.Contains((pod.Component, pod.Node));

    private void Store(string node, ToldFact item)
    {
        if (item.Source.Resource != ComponentFacts.Kind)
        {
            facts.AddTold(node, item.Source.Resource, item.Name, json => WriteEntries(json, item.Spec));
            return;
        }

        var component = item.Source.Component;
        var isFirst = item.Name == $"{component}.{node}";
        if (keepsKubelets && component == KubeletFact.Component && isFirst)
        {
            _kubelets[node] = item.Spec;
            return;
        }

        var pods = isFirst ? observers.Pods.Seen.Where(pod => pod.Node == node && pod.Component == component && pod.Command.Problem.Length == 0).ToList() : [];
        facts.AddTold(node, ComponentFacts.Kind, item.Name, new ComponentMerge(component, node, item.Spec, pods, null).WriteSpec);
        _merged.Add((component, node));
    }

    private static void WriteEntries(Utf8JsonWriter json, JsonElement spec)
    {
        foreach (var entry in spec.EnumerateObject())
            entry.WriteTo(json);
    }
}
