using ComplianceAudit.Collector.Listing;
using ComplianceAudit.Collector.Serving;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Facts;

/// <summary>Keeps the UID of kube-system, which stands for the cluster's identity.</summary>
internal sealed class SeenNamespaces : ListObserver<string>
{
    public override SourceName Source => Lists.Namespaces;

    public override object? Look(ReadOnlySpan<byte> json)
    {
        var found = Parse(json);
        return found.TextOf("metadata", "name") == ControlPlanePods.Namespace ? found.TextOf("metadata", "uid") : null;
    }
}
