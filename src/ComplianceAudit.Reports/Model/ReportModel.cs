namespace ComplianceAudit.Reports.Model;

/// <summary>All that a template sees, under the name <c>report</c>; <c>templates/README.md</c> documents it.</summary>
/// <remarks>
/// <para>Worst: The most severe failed checks, at most ten.</para>
/// <para>MoreFailed: Failed checks beyond those; they stand with their controls.</para>
/// <para>NotAssessed: Controls without the evidence and those whose check broke.</para>
/// <para>Questions: Controls that a person must answer.</para>
/// </remarks>
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
