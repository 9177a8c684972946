using System.Buffers;
using System.Text.Json;
using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Components;
using ComplianceAudit.Collector.Nodes.Disk;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes;

/// <summary>One run on one node: what is asked for, where to look, and where facts go.</summary>
internal sealed class NodeInspection(string node, NodePlan plan, HostRoot root, FoundComponents components, CancellationToken cancellation)
{
    private static readonly CollectionPlan NothingKept = new(new Dictionary<SourceName, IReadOnlyList<string>>(), new HashSet<string>(), new HashSet<string>());

    private readonly Redactor _redactor = new(NothingKept);
    private readonly List<byte[]> _facts = [];
    private readonly List<SourceCoverage> _coverage = [];

    /// <summary>Name of the node.</summary>
    public string Node => node;

    /// <summary>What packs need of nodes.</summary>
    public NodePlan Plan => plan;

    /// <summary>The node's disk.</summary>
    public HostRoot Root => root;

    /// <summary>The components, each of which takes further sources until it is written.</summary>
    public FoundComponents Components => components;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Facts so far, redacted, each one JSON object.</summary>
    public IReadOnlyList<byte[]> Facts => _facts;

    public IReadOnlyList<SourceCoverage> Coverage => _coverage;

    /// <summary>Adds one fact: its kind, its name and what stands under <c>spec</c>.</summary>
    public void Add(string kind, string name, Action<Utf8JsonWriter> spec)
    {
        cancellation.ThrowIfCancellationRequested();
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("metadata");
            json.WriteString("name", name);
            json.WriteEndObject();
            json.WriteStartObject("spec");
            spec(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        _facts.Add(_redactor.Redact(new SourceName(kind), FactWriter.ApiVersion, kind, buffer.WrittenSpan));
    }

    /// <summary>Adds facts that are made, and says how much they are.</summary>
    public void Add(IEnumerable<NodeFact> facts, IEnumerable<NodeCoverage> coverage)
    {
        foreach (var fact in facts)
        {
            Add(fact.Kind, fact.Name, json =>
            {
                foreach (var (name, value) in fact.Spec)
                {
                    json.WritePropertyName(name);
                    JsonSerializer.Serialize(json, value);
                }
            });
        }

        foreach (var entry in coverage)
            Cover(SourceName.Parse(entry.Source), entry.Status, entry.Reason, entry.Count);
    }

    /// <summary>Says how much of a source of this node was read.</summary>
    public void Cover(SourceName source, CoverageStatus status, string reason, int count) =>
        _coverage.Add(SourceCoverage.Without(source, status, reason) with { Node = node, Count = count });
}
