namespace ComplianceAudit.Collector.Facts.Origins;

/// <summary>What tells where a cluster comes from.</summary>
/// <param name="Version">Version that the API server states; empty when it could not be asked.</param>
/// <param name="GroupVersions">API groups with versions that it serves.</param>
/// <param name="Endpoint">URL under which it was reached.</param>
/// <param name="Nodes">Nodes seen.</param>
/// <param name="AllNodesSeen">Whether those are all nodes.</param>
/// <param name="ControlPlanePods">Static pods of control-plane components seen.</param>
internal sealed record OriginEvidence(
    string Version, IReadOnlyList<string> GroupVersions, string Endpoint, IReadOnlyList<SeenNode> Nodes, bool AllNodesSeen, int ControlPlanePods)
{
    /// <summary>Signs that programs on nodes met.</summary>
    public IReadOnlyList<Sign> HostSigns { get; init; } = [];
}
