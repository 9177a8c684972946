using ComplianceAudit.Collector.Nodes;
using ComplianceAudit.Collector.Nodes.Components;
using ComplianceAudit.Collector.Nodes.Disk;

namespace ComplianceAudit.Collector;

/// <summary>Reads facts of the node that it runs on, or whose root is mounted where it runs. Changes nothing, starts nothing, needs no network. Thread-safe.</summary>
public static class NodeInspector
{
    /// <summary>Reads what the plan names and writes one JSON document, kind <c>NodeFacts</c>, already redacted.</summary>
    /// <param name="plan">What is asked for.</param>
    /// <param name="options">Where to look.</param>
    /// <param name="output">Where the document goes; nothing is written before everything was read. Stays open.</param>
    /// <param name="cancellation">Ends it; nothing is written then.</param>
    /// <returns>What was found. What could not be read is in its coverage, and in the document's.</returns>
    /// <exception cref="CollectorException">This is no Linux node, its root is not where it was said to be, or its name is not known.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static InspectedNode Inspect(NodePlan plan, NodeInspectionOptions options, Stream output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        if (!LinuxFile.IsSupported)
            throw CollectorErrors.NotALinuxNode();

        var started = options.Time.GetUtcNow();
        if (!HostRoot.Open(options.HostRoot, options.Patience).IsKnown(out var root, out var problem))
            throw CollectorErrors.NoHostRoot(options.HostRoot, problem.Text);
        using var host = root;
        using var own = options.HostRoot == "/" ? null : HostRoot.Open("/", options.Patience).Value;
        var components = ComponentFinder.Find(host, own, cancellation);
        try
        {
            var name = NodeName.Of(options.NodeName, host, isOwnRoot: own is null, components);
            if (name.Length == 0)
                throw CollectorErrors.NodeNameUnknown(options.HostRoot);
            var node = new NodeInspection(name, plan, host, components, cancellation);
            foreach (var reader in NodeReader.All)
                reader.Read(node);
            ComponentCoverage.Write(node);
            NodeFactsDocument.Write(output, node, started, options.Time.GetUtcNow());
            return new InspectedNode(name, node.Facts.Count, node.Coverage);
        }
        finally
        {
            foreach (var component in components.All)
                component.View?.Dispose();
        }
    }
}
