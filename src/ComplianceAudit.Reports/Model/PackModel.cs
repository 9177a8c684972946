namespace ComplianceAudit.Reports.Model;

/// <summary>One pack.</summary>
/// <remarks>
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
