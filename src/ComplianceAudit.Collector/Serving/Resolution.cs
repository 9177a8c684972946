using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Serving;

/// <summary>What discovery says of a source: the resource to list, or why there is nothing to ask.</summary>
internal sealed record Resolution(ServedResource? Resource, CoverageStatus Status, string Reason)
{
    public static Resolution To(ServedResource resource) => new(resource, CoverageStatus.Complete, "");

    public static Resolution Without(CoverageStatus status, string reason) => new(null, status, reason);
}
