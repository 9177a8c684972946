using ComplianceAudit.Collector.Nodes.Disk;
using ComplianceAudit.Snapshots;

namespace ComplianceAudit.Collector.Nodes;

/// <summary>How much of a source one node could tell.</summary>
/// <param name="Source">The source, such as <c>NodeFile/etc/kubernetes/admin.conf</c>.</param>
/// <param name="Status">How much.</param>
/// <param name="Reason">Why not all; empty when it is.</param>
/// <param name="Count">Facts of it.</param>
internal sealed record NodeCoverage(string Source, CoverageStatus Status, string Reason, int Count)
{
    /// <summary>The status behind a problem of the disk. That nothing has a name is knowledge, not a lack.</summary>
    public static CoverageStatus StatusOf(HostProblem problem) => problem.Kind switch
    {
        HostProblemKind.Absent => CoverageStatus.Complete,
        HostProblemKind.Denied => CoverageStatus.Denied,
        HostProblemKind.TooLarge or HostProblemKind.Unsafe => CoverageStatus.Partial,
        _ => CoverageStatus.Unreachable,
    };
}
