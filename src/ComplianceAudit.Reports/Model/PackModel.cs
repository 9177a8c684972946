namespace ComplianceAudit.Reports.Model;

/// <summary>One pack.</summary>
/// <remarks>
/// <para>Versions: The Kubernetes versions it is meant for, in words.</para>
/// <para>CoversVersion: False when the cluster's version is known to lie outside of them.</para>
/// <para>Counting: Controls in the score's denominator: all but those that are not applicable.</para>
/// <para>Passing: Controls that pass.</para>
/// <para>Open: Controls that are manual, unknown or in error.</para>
/// <para>IsPartial: Whether the framework has recommendations that the pack lacks.</para>
/// </remarks>
internal sealed record PackModel(
    string Anchor,
    string Id,
    string Version,
    string Title,
    string Publisher,
    LinkModel Source,
    string Digest,
    string Versions,
    bool CoversVersion,
    int Published,
    int Size,
    bool IsPartial,
    ScoreModel Score,
    ScoreModel WeightedScore,
    int Counting,
    int Passing,
    int Open,
    IReadOnlyList<CountModel> Counts,
    IReadOnlyList<NamedModel> NotApplicable,
    IReadOnlyList<SectionModel> Sections);
