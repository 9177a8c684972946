namespace ComplianceAudit.Reports.Model;

/// <summary>All that a template sees, under the name <c>report</c>; <c>templates/README.md</c> documents it.</summary>
/// <param name="Worst">The most severe failed checks, at most ten.</param>
/// <param name="MoreFailed">Failed checks beyond those; they stand with their controls.</param>
/// <param name="NotAssessed">Controls without the evidence and those whose check broke.</param>
/// <param name="Questions">Controls that a person must answer.</param>
internal sealed record ReportModel(
    string Id,
    string ToolVersion,
    string AsOf,
    IReadOnlyList<NamedModel> Options,
    ClusterModel Cluster,
    SnapshotModel Snapshot,
    IReadOnlyList<PackModel> Packs,
    IReadOnlyList<WorstModel> Worst,
    int MoreFailed,
    IReadOnlyList<OpenModel> NotAssessed,
    IReadOnlyList<OpenModel> Questions,
    IReadOnlyList<VerdictModel> Verdicts);
