using ComplianceAudit.Collector.Listing;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Facts;

/// <summary>What facts need of a node.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsControlPlane">Whether its role label says so.</param>
/// <param name="ProviderId">The cloud's id of it, such as <c>aws:///eu-west-1a/i-1</c>; empty when none.</param>
/// <param name="Labels">Keys of its labels.</param>
internal sealed record SeenNode(string Name, bool IsControlPlane, string ProviderId, IReadOnlySet<string> Labels);

/// <summary>Keeps every node's role and origin.</summary>
internal sealed class SeenNodes : ListObserver<SeenNode>
{
    public override SourceName Source => Lists.Nodes;

    public override object Look(ReadOnlySpan<byte> json)
    {
        var node = Parse(json);
        var labels = node.EntriesOf("metadata", "labels").Select(label => label.Name).ToHashSet(StringComparer.Ordinal);
        var isControlPlane = labels.Contains("node-role.kubernetes.io/control-plane") || labels.Contains("node-role.kubernetes.io/master");
        return new SeenNode(node.TextOf("metadata", "name"), isControlPlane, node.TextOf("spec", "providerID"), labels);
    }
}
