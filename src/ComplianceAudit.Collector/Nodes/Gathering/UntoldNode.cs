using ComplianceAudit.Collector.Facts;
using ComplianceAudit.Collector.Nodes.Gathering.Documents;

namespace ComplianceAudit.Collector.Nodes.Gathering;

/// <summary>Nodes of which nothing can be told, and facts that are of another node than they say.</summary>
internal static class UntoldNode
{
    /// <summary>Why nothing can be read of a node at all; null when something can.</summary>
    public static string? WhyNot(SeenNode node) =>
        node.IsVirtual ? "a virtual kubelet: no machine stands behind this node"
        : node.OperatingSystem.Length > 0 && node.OperatingSystem != "linux" ? $"its operating system is {OneLine.Of(node.OperatingSystem)}, and facts are read on Linux alone"
        : null;

    /// <summary>Why facts are not believed to be of a node; null when they are.</summary>
    public static string? WhyOther(SeenNode node, NodeDocument document) =>
        document.MachineId.Length > 0 && node.MachineId.Length > 0 && document.MachineId != node.MachineId
            ? $"the facts are of machine {OneLine.Of(document.MachineId)}, and the node's kubelet reports machine {OneLine.Of(node.MachineId)}: were they read in another cluster?"
            : null;
}
