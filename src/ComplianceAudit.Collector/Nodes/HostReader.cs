using ComplianceAudit.Collector.Nodes.Hosts;

namespace ComplianceAudit.Collector.Nodes;

/// <summary>Reads what the machine is.</summary>
internal sealed class HostReader : NodeReader
{
    /// <inheritdoc/>
    public override void Read(NodeInspection node)
    {
        if (!node.Plan.Host)
            return;

        var processes = node.Components.All.Where(found => found.Process is not null).Select(found => new HostProcess(found.Process!.Process.Pid, found.Component)).ToList();
        var (fact, coverage) = NodeHost.Read(node.Root, node.Node, processes);
        node.Add([fact], [coverage]);
    }
}
